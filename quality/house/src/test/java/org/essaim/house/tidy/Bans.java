package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** What is not called and not named, and what to do instead. */
public final class Bans {

    /** Whole families, since each call that is missing from a list is a hole. */
    private static final String CLOCKS =
            "[A-Z]\\w*\\.now|(Clock|InstantSource)\\.(system|tick)\\w*"
                    + "|System\\.currentTimeMillis|Calendar\\.getInstance"
                    + "|new (Date|GregorianCalendar)";

    /** What wires a module of the platform, which has no such room, is its auto-configuration. */
    private static final Set<String> ROOMS_AT_THE_EDGE = Set.of("setup", "write", "form", "clock");

    /** Time and chance come from outside; only the outermost rooms may fetch them. */
    public static final List<Check> CALLS =
            List.of(
                    calls(CLOCKS, "ask the business clock that setup hands in").in(Bans::isInside),
                    calls("UUID\\.randomUUID", "derive it (NamedUuid) or take it from the command")
                            .in(Bans::isInside),
                    calls(
                                    "Math\\.random|ThreadLocalRandom\\.current|new Random",
                                    "nothing here is left to chance")
                            .in(Bans::isInside),
                    calls("System\\.(out|err)", "use a logger").in(Bans::isOfAService),
                    calls("Thread\\.sleep", "wait for a condition with a deadline"),
                    calls("ZoneId\\.systemDefault", "days are those of BusinessDay.ZONE"),
                    calls("Locale\\.getDefault", "say which language"));

    /**
     * A state of {@code Copies} shares what it has with the one before; what is copied shares
     * nothing any more, and costs as much at each event as there is of it.
     */
    public static final Check COPIES =
            calls("\\w+\\.copyOf", "Copies.of")
                    .in(file -> Pattern.compile("\\bCopies\\.\\w").matcher(file.text()).find());

    private static final Pattern NAME =
            Pattern.compile("(Impl|Dto|Helpers?|Utils?|Manager(?!Engagement)|Common)(?=$|[A-Z])");

    public static final Check NAMES =
            Check.ofTypes(type -> NAME.matcher(type.name()).find(), " says nothing: find its word");

    private static final String FOLDERS = ".*/(common|utils?|shared|helpers?|impl|dto)/.*";

    public static final Check PACKAGES =
            file ->
                    file.isJava() && file.path().matches(FOLDERS)
                            ? Stream.of(file.at(0, "no folder is called so"))
                            : Stream.empty();

    /** A test that is switched off, or switches itself off, proves nothing. */
    public static final Check TESTS_THAT_DO_NOT_RUN =
            Check.ofText("^\\s*@Disabled\\b", ": a test that does not run").in(TextFile::isJava);

    private static final Pattern IMPORT =
            Pattern.compile("^import (java\\.[a-z.]+\\.([A-Z]\\w*));", Pattern.MULTILINE);

    /** The base module has two of each, or the package has one too. */
    private static final Set<String> IMPORTED_ALONE =
            Set.of("Annotation", "Attributes", "Proxy", "Signature");

    /** Decision 0060: two or more types of the base module are imported with it. */
    public static final Check IMPORTS =
            file -> {
                List<Offence> ofBase =
                        file.each(IMPORT, match -> match.group(1))
                                .filter(each -> isOfBase(each.what()))
                                .toList();
                boolean imported = file.text().contains("import module java.base;");
                return imported || ofBase.size() > 1 ? ofBase.stream() : Stream.empty();
            };

    private Bans() {}

    private static Check calls(String names, String instead) {
        return Check.ofUses(Pattern.compile(names).asMatchPredicate(), ": " + instead);
    }

    private static boolean isInside(TextFile file) {
        return !file.isTest()
                && ROOMS_AT_THE_EDGE.stream().noneMatch(file::isIn)
                && !file.path().endsWith("Configuration.java");
    }

    private static boolean isOfAService(TextFile file) {
        return !file.isTest()
                && !file.path().matches("(deploy/(local|wiring)|platform/servers|quality/gate)/.*");
    }

    private static boolean isOfBase(String type) {
        try {
            return !IMPORTED_ALONE.contains(type.substring(type.lastIndexOf('.') + 1))
                    && Class.forName(type).getModule() == Object.class.getModule();
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }
}
