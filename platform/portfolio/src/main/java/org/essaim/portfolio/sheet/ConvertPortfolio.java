package org.essaim.portfolio.sheet;

import module java.base;

import org.essaim.portfolio.Portfolio;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioWriter;
import tools.jackson.core.JacksonException;

/**
 * Makes a portfolio file of a spreadsheet that was saved as CSV, as a mapping says; see
 * docs/portfolio-format.md. Says line by line what it makes of it, or what hinders it; a file is
 * written whole or not at all.
 */
public final class ConvertPortfolio {

    /** Converted, or with {@code --dry-run}, it could be. */
    static final int DONE = 0;

    /** Something in the sheet or the mapping hinders; nothing was written. */
    static final int HINDERED = 1;

    /** Called wrongly, or a file cannot be read or written. */
    static final int UNUSABLE = 2;

    private final Map<String, String> options = new HashMap<>();
    private final PrintStream out;

    private ConvertPortfolio(PrintStream out) {
        this.out = out;
    }

    /** Ends with the status of the process. */
    public static void main(String... words) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, words));
    }

    /**
     * @param words as they were typed
     * @return the status
     */
    static int run(PrintStream out, String... words) {
        ConvertPortfolio tool = new ConvertPortfolio(out);
        try {
            return tool.read(words) ? tool.convert() : tool.usage();
        } catch (IOException | IllegalArgumentException | JacksonException unusable) {
            out.println(tool.say("unusable", unusable.getMessage()));
            return UNUSABLE;
        }
    }

    private boolean read(String... words) {
        Iterator<String> left = List.of(words).iterator();
        while (left.hasNext()) {
            String word = left.next();
            if (word.equals("--dry-run")) {
                options.put(word, "yes");
            } else if (List.of("--mapping", "--out", "--language").contains(word)) {
                if (!left.hasNext()) {
                    return false;
                }
                options.put(word, left.next());
            } else if (word.startsWith("--") || options.put("sheet", word) != null) {
                return false;
            }
        }
        return options.containsKey("sheet")
                && options.containsKey("--mapping")
                && options.containsKey("--out") != options.containsKey("--dry-run");
    }

    private int usage() {
        out.println(say("usage"));
        return UNUSABLE;
    }

    private int convert() throws IOException {
        SheetMapping mapping = SheetMapping.read(Files.readString(Path.of(option("--mapping"))));
        Sheet sheet = Sheet.read(Files.readAllBytes(Path.of(option("sheet"))), mapping);
        Conversion conversion = new Conversion(mapping, sheet);
        conversion.run();
        if (!conversion.problems().isEmpty()) {
            conversion.problems().forEach(each -> out.println(each.sentence(language())));
            out.println(say("hindered", conversion.problems().size()));
            return HINDERED;
        }
        byte[] file = bytes(conversion.file());
        if (options.containsKey("--dry-run")) {
            conversion.converted().forEach(this::show);
            out.println(say("would", conversion.converted().size()));
        } else {
            write(Path.of(option("--out")), file);
            out.println(say("written", conversion.converted().size(), option("--out")));
        }
        warn(file);
        return DONE;
    }

    private void show(Conversion.Converted converted) {
        out.print(
                say("row", Long.toString(converted.row()))
                        + PortfolioWriter.line(converted.fact()));
    }

    /** An import refuses what it does not know the division of; another file may admit it. */
    private void warn(byte[] file) {
        for (var line : Portfolio.scan(new ByteArrayInputStream(file), null).malformed()) {
            out.println(say("line", Long.toString(line.line()), line.reason()));
        }
    }

    private static byte[] bytes(List<PortfolioFact> facts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PortfolioWriter.write(facts, file);
        return file.toByteArray();
    }

    private static void write(Path target, byte[] file) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path whole = Files.createTempFile(folder, target.getFileName().toString(), ".part");
        try {
            Files.write(whole, file);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private String option(String name) {
        return options.get(name);
    }

    private String say(String key, Object... values) {
        return Words.of(language()).say(key, values);
    }

    /** The one that was asked for, and else English. */
    private Locale language() {
        return Locale.forLanguageTag(options.getOrDefault("--language", "en"));
    }
}
