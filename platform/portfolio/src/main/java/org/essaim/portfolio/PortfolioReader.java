package org.essaim.portfolio;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a portfolio file of any length line by line. Blank lines are counted and skipped; a line
 * that is over 64 KiB, not UTF-8, not one JSON object or not a known fact with exactly its members
 * is Malformed, and reading continues after it.
 */
public final class PortfolioReader {

    private final LineReader lines;
    private final Occurrences occurrences = new Occurrences();

    private PortfolioReader(InputStream file) {
        this.lines = new LineReader(file);
    }

    /**
     * The lines of the file in their order. The caller closes the stream.
     *
     * @throws UncheckedIOException if the stream breaks, also from the iterator
     */
    public static Iterator<PortfolioLine> read(InputStream file) {
        PortfolioReader reader = new PortfolioReader(file);
        return Stream.iterate(reader.next(), Objects::nonNull, _ -> reader.next())
                .filter(line -> !isBlank(line))
                .map(reader::read)
                .iterator();
    }

    private byte[] next() {
        try {
            return lines.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PortfolioLine read(byte[] line) {
        long number = lines.number();
        if (line.length > LineReader.MOST_BYTES) {
            return malformed(number, "a line has at most 64 KiB");
        }
        try {
            JsonNode content = FactMapper.tree(decoded(line));
            PortfolioFact fact = FactMapper.fact(content);
            byte[] digest = CanonicalContent.digest(content);
            String key = HexFormat.of().formatHex(digest) + "#" + occurrences.count(digest);
            return new PortfolioLine.Readable(number, key, fact);
        } catch (CharacterCodingException broken) {
            return malformed(number, "the line is not UTF-8");
        } catch (JacksonException broken) {
            return malformed(number, notJson(broken));
        } catch (IllegalArgumentException wrong) {
            return malformed(number, wrong.getMessage());
        }
    }

    private static PortfolioLine malformed(long number, String reason) {
        return new PortfolioLine.Malformed(number, reason);
    }

    private static String decoded(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    private static String notJson(JacksonException broken) {
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
        return "the line is not one JSON object: %s, at column %d"
                .formatted(Values.quoted(broken.getOriginalMessage()), column);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
