package org.essaim.reporting.facts.read;

import org.essaim.reporting.facts.domain.SoughtWords;

/**
 * Finds things by the words of their texts: each word in some text of a thing. A redacted text is
 * found no more (R100), and of past days only what was written then.
 */
public final class WordSearch {

    /**
     * After {@code written}, rows with the stream and the digest of each text of each thing.
     * Materialized, so that texts are found by their index.
     */
    private static final String HITS =
            """
            , matched as materialized (select word, t.stream, t.digest
                from unnest(:words::text[]) word join free_text t on t.words @@ sought(word)),
            hits as materialized (select %1$s from (%2$s) written
                join matched on matched.stream = written.stream collate "default"
                 and matched.digest = written.digest
               group by %1$s having count(distinct word) =
                (select count(*) from unnest(:words::text[]) w where numnode(sought(w)) > 0))
            """;

    private WordSearch() {}

    /**
     * A common table {@code hits} for {@link FactTable#ask}; nothing where nothing is looked for.
     *
     * @param key the columns by which a thing is known
     * @param written selects the key, the stream and the digest of each text
     */
    public static String hits(SoughtWords sought, String key, String written) {
        return sought.isEmpty() ? "" : HITS.formatted(key, written);
    }

    /** The parameter {@code words} of it. */
    public static String[] words(SoughtWords sought) {
        return sought.words().toArray(String[]::new);
    }
}
