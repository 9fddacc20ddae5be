package org.essaim.testkit;

import org.springframework.aot.AotDetector;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * What Spring reads of classes to find its configuration is read once in a JVM, and not again by
 * each of the services that tests start there: their class path is the same. Spring Boot shares it
 * within one start by the same name.
 */
public final class SharedClassMetadata
        implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME =
            "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";
    private static final MetadataReaderFactory READ =
            new CachingMetadataReaderFactory(SharedClassMetadata.class.getClassLoader());

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!AotDetector.useGeneratedArtifacts() && !context.containsBeanDefinition(NAME)) {
            context.registerBean(NAME, MetadataReaderFactory.class, () -> READ);
        }
    }
}
