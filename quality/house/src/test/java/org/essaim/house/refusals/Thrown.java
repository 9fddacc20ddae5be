package org.essaim.house.refusals;

import module java.base;

import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;

/**
 * An invalid value as the sources throw it.
 *
 * @param inPackage of the type of which no value was made
 * @param facts the names in that expression
 */
public record Thrown(String inPackage, String code, Set<String> facts) {

    private static final Pattern VALUE =
            Pattern.compile(
                    "(?s)(?:new InvalidValueException|\\binvalid)\\(\\s*(\\w+)(?:\\.class)?,\\s*"
                            + "\"([a-z0-9-]+)\"(.*?)\\);");
    private static final Pattern NAME = Pattern.compile("\"([a-zA-Z]+)\"");

    /** Every one of the project. */
    public static List<Thrown> all() {
        return Project.files(TextFile::isMainJava).stream()
                .flatMap(file -> VALUE.matcher(file.text()).results().map(it -> of(file, it)))
                .toList();
    }

    private static Thrown of(TextFile file, MatchResult found) {
        Set<String> facts = new HashSet<>(Set.of("type", "member"));
        NAME.matcher(found.group(3)).results().forEach(name -> facts.add(name.group(1)));
        String inPackage =
                Project.files(each -> each.isMainJava() && isOf(each, found.group(1))).stream()
                        .findFirst()
                        .map(Thrown::packageOf)
                        .orElseGet(() -> packageOf(file));
        return new Thrown(inPackage, found.group(2), facts);
    }

    private static boolean isOf(TextFile file, String type) {
        return file.path().endsWith("/" + type + ".java");
    }

    /** Whether the sources mention a word, as they do a code. */
    public static boolean isMentioned(String code) {
        return Project.files(TextFile::isMainJava).stream()
                .anyMatch(file -> file.text().contains("\"" + code + "\""));
    }

    private static String packageOf(TextFile file) {
        String path = file.path().substring(file.path().indexOf("/java/") + "/java/".length());
        return path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    }
}
