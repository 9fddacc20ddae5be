package org.essaim.local.division;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;

/**
 * What {@code deploy/division} starts: a division in one step, checked before a cluster sees it.
 */
public final class DivisionTool {

    private static final String USAGE =
            """
            deploy/division add ID [--another]   writes the division's file, lists it, renders all
            deploy/division remove SLUG          takes the file away; read the runbook first
            deploy/division list                 slug and id of each
            deploy/division check                every folder fits its id, and everything renders

            ID is the division's name as its people write it, such as "Santé publique"; its slug
            follows from it. --another: it is not the division that is written almost alike.
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
        } catch (CannotRunException | IllegalArgumentException told) {
            System.err.println("essaim: " + told.getMessage());
            System.exit(1);
        }
    }

    /**
     * @return what is told, line by line
     */
    List<String> run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean another = words.remove("--another");
        String what = words.isEmpty() ? "" : words.removeFirst();
        return switch (what) {
            case "add" -> add(only(words), another);
            case "remove" -> remove(only(words));
            case "list" -> list();
            case "check" -> check();
            default -> throw new CannotRunException("what shall be done?\n" + USAGE);
        };
    }

    private List<String> add(String id, boolean another) {
        DivisionFile added = folders.add(new DivisionFile(new DivisionId(id)), another);
        List<String> told = new ArrayList<>();
        told.add("%s is divisions/%s".formatted(added.id(), added.slug()));
        told.addAll(rendering.all());
        told.add("what comes next: deploy/runbooks/add-a-division.md");
        return told;
    }

    private List<String> remove(String slug) {
        folders.remove(slug);
        List<String> told = new ArrayList<>(rendering.all());
        told.add("its history is still there: deploy/runbooks/remove-a-division.md");
        return told;
    }

    private List<String> list() {
        return folders.all().stream().map(each -> each.slug() + "  " + each.id()).toList();
    }

    private List<String> check() {
        List<String> told = new ArrayList<>();
        told.add(folders.all().size() + " divisions");
        told.addAll(rendering.all());
        return told;
    }

    private static String only(List<String> words) {
        if (words.size() != 1) {
            throw new CannotRunException(
                    "one name is needed, in quotes if it has blanks\n" + USAGE);
        }
        return words.getFirst();
    }
}
