package org.essaim.web.look;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Lays a theme over the one style, in the same file: a page asks no more often, every page has it
 * whoever made it, and a worker that keeps files for phones has it too. As the name of the file
 * says what is in it, a browser never shows the theme of before.
 */
record ThemedStyle(Theme theme) implements ResourceResolver {

    @Override
    public Resource resolveResource(
            HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource style = chain.resolveResource(request, path, locations);
        return style == null || theme == Theme.ESSAIM ? style : themed(style);
    }

    @Override
    public String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private Resource themed(Resource style) {
        String name = theme.name().toLowerCase(Locale.ROOT) + ".css";
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(style.getContentAsByteArray());
            whole.write(new ClassPathResource(name, Theme.class).getContentAsByteArray());
            return new TransformedResource(style, whole.toByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
