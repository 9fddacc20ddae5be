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

    private static final Home OWN = new Home.Own();

    private final Divisions divisions;
    private final Rendering rendering;
    private final Preflight preflight;

    DivisionTool(Path kubernetes) {
        this.divisions = new Divisions(kubernetes);
        this.rendering = new Rendering(kubernetes);
        this.preflight = new Preflight(kubernetes);
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
        Words words = Words.of(arguments);
        return switch (words.command()) {
            case "add" -> add(words);
            case "move-out" -> moveOut(words.only());
            case "remove" -> remove(words.only());
            case "list" -> list();
            case "add-host" -> addHost(words.only(), words.shared());
            case "remove-host" -> removeHost(words.only());
            case "ring" -> ring(words.exactly(3));
            case "render" -> render(words.exactly(2));
            case "preflight" -> preflight(words.only());
            case "write" -> write();
            case "check" -> check();
            default -> throw Words.refused("no such command");
        };
    }

    private List<String> add(Words words) {
        DivisionFile added =
                divisions.add(
                        new DivisionFile(
                                new DivisionId(words.only()),
                                words.host()
                                        .<Home>map(Home.Hosted::new)
                                        .orElse(words.outside() ? new Home.Outside() : OWN),
                                words.instances()),
                        words.another());
        String next =
                added.home() instanceof Home.Outside
                        ? "deploy/site/README.md"
                        : "deploy/runbooks/add-a-division.md";
        return rendered(where(added), "next steps: " + next);
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

    private List<String> addHost(String name, boolean shared) {
        divisions.addHost(name, shared);
        return rendered("hosts/" + name, "add its divisions: deploy/division add --hosted " + name);
    }

    private List<String> removeHost(String name) {
        divisions.removeHost(name);
        return rendering.all();
    }

    private List<String> ring(List<String> names) {
        divisions.ring(names.get(0), names.get(1), names.get(2));
        return rendering.all();
    }

    private List<String> preflight(String cluster) {
        List<String> missing = preflight.settings(known(cluster));
        if (missing.isEmpty()) {
            Collection<String> files =
                    rendering.cluster(cluster, divisions.folders(cluster)).values();
            List<String> documents =
                    files.stream().flatMap(each -> Stream.of(each.split("(?m)^---\n"))).toList();
            missing = new ArrayList<>(preflight.images(cluster, documents));
            missing.addAll(preflight.cluster(documents));
        }
        if (!missing.isEmpty()) {
            throw new CannotRunException(
                    "nothing was applied; what is missing:\n  " + String.join("\n  ", missing));
        }
        return List.of("nothing is missing");
    }

    private String known(String cluster) {
        if (!divisions.clusters().contains(cluster)) {
            throw new CannotRunException("there is no overlay " + cluster);
        }
        return cluster;
    }

    private List<String> render(List<String> names) {
        String cluster = known(names.getFirst());
        Path folder = Path.of(names.getLast());
        SortedMap<String, String> files = rendering.cluster(cluster, divisions.folders(cluster));
        if (Files.isDirectory(folder)) {
            TextFiles.under(folder).stream()
                    .filter(each -> Rendering.isWritten(folder.relativize(each)))
                    .forEach(each -> TextFiles.delete(each, folder));
        }
        files.forEach((file, text) -> TextFiles.write(folder.resolve(file), text));
        return List.of(Rendering.line(cluster, files));
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
                    case Home.Outside _ -> "  at a site of its own";
                    case Home.Hosted(String host, _) -> "  at " + host;
                    case Home.MovedOut(String host) -> "  moved out of " + host;
                };
        return each.slug() + "  " + each.id() + where;
    }

    private static String where(DivisionFile division) {
        String names = "; the names of its Secrets end with -" + division.name();
        return switch (division.home()) {
            case Home.Own _, Home.Outside _ ->
                    "%s is divisions/%s".formatted(division.id(), division.slug());
            case Home.Hosted(String host, _) ->
                    "%s is %s at hosts/%s".formatted(division.id(), division.slug(), host) + names;
            case Home.MovedOut(String host) ->
                    "%s is divisions/%s, in the namespace host-%s"
                                    .formatted(division.id(), division.slug(), host)
                            + names;
        };
    }
}
