package org.essaim.house.access;

import module java.base;

import org.essaim.house.source.Project;

/** Which operations the forms of a service's pages ask, and which there are to ask. */
public final class FormOperations {

    private static final String API = "/api/v1";
    private static final String SHARED = "platform/pages";
    private static final Pattern ASKED = Pattern.compile("'(POST|PUT|DELETE) (/[^'?]*)'");

    private FormOperations() {}

    /** By method and path below the API, whatever its variables are called. */
    public static Set<String> served(String service) {
        return Operations.of(service).stream()
                .filter(one -> !one.method().equals("GET") && one.path().startsWith(API))
                .map(one -> named(one.method(), one.path().substring(API.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the templates of a service's own and by those that all pages share. */
    public static Set<String> asked(String module) {
        Set<String> asked = in(SHARED);
        asked.addAll(in(module));
        return asked;
    }

    private static Set<String> in(String module) {
        Path templates = Project.root().resolve(module + "/src/main/resources/templates");
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(FormOperations::in)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> in(Path template) {
        try {
            return ASKED.matcher(Files.readString(template))
                    .results()
                    .map(found -> named(found.group(1), found.group(2)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String named(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
