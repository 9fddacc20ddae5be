package org.essaim.federation.directory;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a service has in which people act; it imports this. */
@Configuration(proxyBeanMethods = false)
@Import({
    Directory.class,
    Names.class,
    DirectoryReadApi.class,
    DirectoryWriteApi.class,
    LoginClaims.class,
    LoginClaimExpiry.class
})
public class DirectorySetup {}
