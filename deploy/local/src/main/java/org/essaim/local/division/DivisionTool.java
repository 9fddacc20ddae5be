package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InvalidValueException;
import org.essaim.local.CannotRunException;

/**
 * The main class behind {@code deploy/division}: adds or removes a division in one step, checked
 * before a cluster sees it.
 */
public final class DivisionTool {

    private static final String USAGE =
            """
            deploy/division add ID [--another]   writes the division's file, lists it, renders all
            deploy/division remove SLUG          removes the file; read the runbook first
            deploy/division list                 slug and id of each
            deploy/division check                every folder matches its id, everything renders

            ID is small letters, digits and single hyphens, such as sante-publique, or what an
            imported division is called; the slug is derived from it. --another: it is not the
            division that is written almost alike.
            """;

    private final DivisionFolders folders;
    private final Rendering rendering;

    DivisionTool(Path kubernetes) {
        this.folders = new DivisionFolders(kubernetes.resolve("divisions"));
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
        String command = names.isEmpty() ? "" : names.removeFirst();
        return switch (command) {
            case "add" -> add(only(names), another);
            case "remove" -> remove(only(names));
            case "list" -> list();
            case "check" -> check();
            default -> throw new CannotRunException("no such command\n" + USAGE);
        };
    }

    private List<String> add(String id, boolean another) {
        DivisionFile added = folders.add(new DivisionFile(new DivisionId(id)), another);
        List<String> lines = new ArrayList<>();
        lines.add("%s is divisions/%s".formatted(added.id(), added.slug()));
        lines.addAll(rendering.all());
        lines.add("next steps: deploy/runbooks/add-a-division.md");
        return lines;
    }

    private List<String> remove(String slug) {
        folders.remove(slug);
        List<String> lines = new ArrayList<>(rendering.all());
        lines.add("its data is still there: deploy/runbooks/remove-a-division.md");
        return lines;
    }

    private List<String> list() {
        return folders.all().stream().map(each -> each.slug() + "  " + each.id()).toList();
    }

    private List<String> check() {
        Stream<String> count = Stream.of(folders.all().size() + " divisions");
        return Stream.concat(count, rendering.all().stream()).toList();
    }

    private static String only(List<String> names) {
        if (names.size() != 1) {
            throw new CannotRunException(
                    "exactly one name is expected, in quotes if it has blanks\n" + USAGE);
        }
        return names.getFirst();
    }
}
