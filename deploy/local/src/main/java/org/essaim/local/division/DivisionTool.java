package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InvalidValueException;
import org.essaim.local.CannotRunException;

/**
 * The main class behind {@code deploy/division}: adds, moves or removes a division in one step,
 * checked before a cluster sees it.
 */
public final class DivisionTool {

    private static final String USAGE =
            """
            deploy/division add ID [--another]   writes the division's file, lists it, renders all
            deploy/division add --hosted HOST ID the same as a line of a host, which runs it
            deploy/division move-out ID          gives a hosted one a Deployment of its own, on its
                                                 database as it is; read the runbook first
            deploy/division remove SLUG          removes the file or line; read the runbook first
            deploy/division list                 slug, id and host of each
            deploy/division add-host HOST        makes a host that runs no division yet
            deploy/division remove-host HOST     removes one in whose namespace no division is
            deploy/division write                writes again what the lines of the hosts say
            deploy/division check                every folder matches its id and each host its
                                                 lines, everything renders

            ID is small letters, digits and single hyphens, such as sante-publique, or what an
            imported division is called; the slug is derived from it. --another: it is not the
            division that is written almost alike. HOST is small letters, digits and hyphens.
            """;

    private static final Home OWN = new Home.Own();

    private final Divisions divisions;
    private final Rendering rendering;

    DivisionTool(Path kubernetes) {
        this.divisions = new Divisions(kubernetes);
        this.rendering = new Rendering(kubernetes);
    }

    /** Exits with 0, or with 1 after one clear line where something is wrong. */
    public static void main(String[] arguments) {
        Path kubernetes = Path.of(System.getProperty("essaim.kubernetes"));
        try {
            new DivisionTool(kubernetes).run(List.of(arguments)).forEach(System.out::println);
        } catch (InvalidValueException invalid) {
            fail(sentence(invalid));
        } catch (CannotRunException | IllegalArgumentException fault) {
            fail(fault.getMessage());
        }
    }

    private static void fail(String line) {
        System.err.println("essaim: " + line);
        System.exit(1);
    }

    private static String sentence(InvalidValueException invalid) {
        String sentence =
                ResourceBundle.getBundle("org.essaim.contract.refusals", Locale.ROOT)
                        .getString(invalid.code() + ".detail")
                        .replace("{type}", "division");
        for (Map.Entry<String, Object> fact : invalid.facts().entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue().toString());
        }
        return sentence;
    }

    /**
     * @return the lines to print
     */
    List<String> run(List<String> arguments) {
        List<String> names = new ArrayList<>(arguments);
        boolean another = names.remove("--another");
        Optional<String> host = hosted(names);
        String command = names.isEmpty() ? "" : names.removeFirst();
        if (host.isPresent() && !command.equals("add")) {
            throw new CannotRunException("--hosted belongs to add\n" + USAGE);
        }
        return switch (command) {
            case "add" -> add(only(names), host.<Home>map(Home.Hosted::new).orElse(OWN), another);
            case "move-out" -> moveOut(only(names));
            case "remove" -> remove(only(names));
            case "list" -> list();
            case "add-host" -> addHost(only(names));
            case "remove-host" -> removeHost(only(names));
            case "write" -> write();
            case "check" -> check();
            default -> throw new CannotRunException("no such command\n" + USAGE);
        };
    }

    /** The word after it, which it takes out with it. */
    private static Optional<String> hosted(List<String> names) {
        int option = names.indexOf("--hosted");
        if (option < 0) {
            return Optional.empty();
        }
        if (option + 1 == names.size()) {
            throw new CannotRunException("--hosted needs the name of a host\n" + USAGE);
        }
        names.remove(option);
        return Optional.of(names.remove(option));
    }

    private List<String> add(String id, Home home, boolean another) {
        DivisionFile added = divisions.add(new DivisionFile(new DivisionId(id), home), another);
        return rendered(where(added), "next steps: deploy/runbooks/add-a-division.md");
    }

    private List<String> moveOut(String id) {
        DivisionFile out = divisions.moveOut(new DivisionId(id));
        return rendered(
                where(out),
                "apply it in two steps, the host first: deploy/runbooks/move-a-division-out.md");
    }

    private List<String> remove(String slug) {
        divisions.remove(slug);
        List<String> lines = new ArrayList<>(rendering.all());
        lines.add("its data is still there: deploy/runbooks/remove-a-division.md");
        return lines;
    }

    private List<String> list() {
        return divisions.all().stream().map(DivisionTool::line).toList();
    }

    private List<String> addHost(String name) {
        divisions.addHost(name);
        return rendered("hosts/" + name, "add its divisions: deploy/division add --hosted " + name);
    }

    private List<String> removeHost(String name) {
        divisions.removeHost(name);
        return rendering.all();
    }

    private List<String> write() {
        divisions.write();
        return check();
    }

    private List<String> check() {
        divisions.check();
        Stream<String> count = Stream.of(divisions.all().size() + " divisions");
        return Stream.concat(count, rendering.all().stream()).toList();
    }

    private List<String> rendered(String first, String last) {
        List<String> lines = new ArrayList<>();
        lines.add(first);
        lines.addAll(rendering.all());
        lines.add(last);
        return lines;
    }

    private static String line(DivisionFile each) {
        String where =
                switch (each.home()) {
                    case Home.Own _ -> "";
                    case Home.Hosted(String host) -> "  at " + host;
                    case Home.MovedOut(String host) -> "  moved out of " + host;
                };
        return each.slug() + "  " + each.id() + where;
    }

    private static String where(DivisionFile division) {
        String names = "; the names of its Secrets end with -" + division.name();
        return switch (division.home()) {
            case Home.Own _ -> "%s is divisions/%s".formatted(division.id(), division.slug());
            case Home.Hosted(String host) ->
                    "%s is %s at hosts/%s".formatted(division.id(), division.slug(), host) + names;
            case Home.MovedOut(String host) ->
                    "%s is divisions/%s, in the namespace host-%s"
                                    .formatted(division.id(), division.slug(), host)
                            + names;
        };
    }

    private static String only(List<String> names) {
        if (names.size() != 1) {
            throw new CannotRunException(
                    "exactly one name is expected, in quotes if it has blanks\n" + USAGE);
        }
        return names.getFirst();
    }
}
