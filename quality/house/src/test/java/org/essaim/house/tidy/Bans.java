package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** What is not called and not named, and what to do instead. */
public final class Bans {

    private static final String ASK_CLOCK = "ask the business clock that setup hands in";

    /**
     * Time and chance come from outside; only the outermost rooms may fetch them. Whole families,
     * since each call that is missing from a list is a hole.
     */
    private static final Map<Pattern, String> ONLY_AT_THE_EDGE =
            Map.of(
                    Pattern.compile("[A-Z]\\w*\\.now"), ASK_CLOCK,
                    Pattern.compile("(Clock|InstantSource)\\.(system|tick)\\w*"), ASK_CLOCK,
                    Pattern.compile("System\\.currentTimeMillis|Calendar\\.getInstance"), ASK_CLOCK,
                    Pattern.compile("new (Date|GregorianCalendar)"), ASK_CLOCK,
                    Pattern.compile("UUID\\.randomUUID"),
                            "derive it (NamedUuid) or take it from the command",
                    Pattern.compile("Math\\.random|ThreadLocalRandom\\.current|new Random"),
                            "nothing here is left to chance");

    private static final Map<String, String> NOWHERE =
            Map.of(
                    "Thread.sleep", "wait for a condition with a deadline",
                    "ZoneId.systemDefault", "days are those of BusinessDay.ZONE",
                    "Locale.getDefault", "say which language");

    private static final Map<String, String> ONLY_IN_THE_LAUNCHER =
            Map.of("System.out", "use a logger", "System.err", "use a logger");

    /** And what wires a module of the platform, which has no such room: its auto-configuration. */
    private static final Set<String> ROOMS = Set.of("setup", "write", "form", "clock");

    private static final Pattern NAME =
            Pattern.compile("(Impl|Dto|Helpers?|Utils?|Manager(?!Engagement)|Common)(?=$|[A-Z])");
    private static final Set<String> FOLDERS =
            Set.of("common", "util", "utils", "shared", "helper", "helpers", "impl", "dto");

    private static final Pattern IMPORT =
            Pattern.compile("^import (java\\.[a-z.]+\\.([A-Z]\\w*));", Pattern.MULTILINE);

    /** The base module has two of each, or the package has one too. */
    private static final Set<String> IMPORTED_ALONE = Set.of("Annotation", "Proxy", "Signature");

    public static final Check CALLS = Check.ofJava(Bans::calls);

    public static final Check NAMES = Check.ofJava(Bans::names);

    public static final Check PACKAGES =
            file ->
                    FOLDERS.stream()
                            .filter(folder -> file.isJava() && file.isIn(folder))
                            .map(folder -> file.at(0, "no folder is called " + folder));

    /**
     * A state of {@code Copies} shares what it has with the one before; what is copied shares
     * nothing any more, and costs as much at each event as there is of it.
     */
    public static final Check COPIES =
            Check.ofJava(
                    java ->
                            java.uses().stream().anyMatch(use -> use.name().startsWith("Copies."))
                                    ? java.uses().stream()
                                            .filter(use -> use.name().endsWith(".copyOf"))
                                            .map(use -> java.file().at(use.line(), "Copies.of"))
                                    : Stream.empty());

    /** A test that is switched off, or switches itself off, proves nothing. */
    public static final Check TESTS_THAT_DO_NOT_RUN =
            Check.ofJava(
                    java ->
                            java.methods().stream()
                                    .filter(method -> method.annotations().contains("Disabled"))
                                    .map(method -> java.file().at(method.line(), "is disabled")));

    /** Decision 0060: two or more types of the base module are imported with it. */
    public static final Check IMPORTS =
            file -> {
                List<Offence> ofBase =
                        file.each(IMPORT, match -> match.group(1) + ": import module java.base")
                                .filter(each -> Bans.isOfBase(each.what().split(":")[0]))
                                .toList();
                boolean imported = file.text().contains("import module java.base;");
                return imported || ofBase.size() > 1 ? ofBase.stream() : Stream.empty();
            };

    private Bans() {}

    private static boolean isOfBase(String type) {
        try {
            return !IMPORTED_ALONE.contains(type.substring(type.lastIndexOf('.') + 1))
                    && Class.forName(type).getModule() == Object.class.getModule();
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    private static Stream<Offence> calls(JavaSource java) {
        return java.uses().stream()
                .filter(use -> remedy(java.file(), use.name()) != null)
                .map(
                        use ->
                                java.file()
                                        .at(
                                                use.line(),
                                                use.name()
                                                        + ": "
                                                        + remedy(java.file(), use.name())));
    }

    private static String remedy(TextFile file, String name) {
        if (NOWHERE.containsKey(name)) {
            return NOWHERE.get(name);
        }
        if (file.isTest()) {
            return null;
        }
        if (!file.path().matches("(deploy/(local|wiring)|platform/servers)/.*")
                && ONLY_IN_THE_LAUNCHER.containsKey(name)) {
            return ONLY_IN_THE_LAUNCHER.get(name);
        }
        return isAtTheEdge(file) ? null : onlyAtTheEdge(name);
    }

    private static boolean isAtTheEdge(TextFile file) {
        return ROOMS.stream().anyMatch(file::isIn) || file.path().endsWith("Configuration.java");
    }

    private static String onlyAtTheEdge(String name) {
        return ONLY_AT_THE_EDGE.entrySet().stream()
                .filter(banned -> banned.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(null);
    }

    private static Stream<Offence> names(JavaSource java) {
        return java.types().stream()
                .filter(type -> NAME.matcher(type.name()).find())
                .map(
                        type ->
                                java.file()
                                        .at(
                                                type.line(),
                                                type.name() + " says nothing: find its word"));
    }
}
