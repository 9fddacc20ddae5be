package org.essaim.reporting.opendata.read;

import module java.base;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Questions that anybody can ask of the files with DuckDB, as they stand on the page. */
@Component
public class Queries {

    private static final List<String> NAMES =
            List.of("cost-per-product", "adopted-from", "first-use", "stopped");
    private static final Pattern TABLE = Pattern.compile("\\{([a-z-]+)}");

    private final Map<String, String> texts = new LinkedHashMap<>();

    Queries() {
        NAMES.forEach(name -> texts.put(name, read(name)));
    }

    /**
     * By their names.
     *
     * @param address of a table as Parquet, by its name
     */
    public Map<String, String> of(UnaryOperator<String> address) {
        Map<String, String> queries = new LinkedHashMap<>();
        texts.forEach(
                (name, text) ->
                        queries.put(
                                name,
                                TABLE.matcher(text)
                                        .replaceAll(
                                                table ->
                                                        Matcher.quoteReplacement(
                                                                address.apply(table.group(1))))));
        return queries;
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("/org/essaim/reporting/opendata/queries/" + name + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
