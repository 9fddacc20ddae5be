package org.essaim.portfolio;

import module java.base;

/** Portfolio files for tests: written here, or the real one. */
final class Portfolios {

    static final String ADMITTED =
            "{\"on\":\"2013-01-01\",\"where\":\"centre\",\"fact\":\"division-admitted\","
                    + "\"division\":\"anct\",\"dissatisfaction\":50,\"source\":\"a survey\"}";

    static final String LAUNCHED =
            "{\"on\":\"2013-06-01\",\"where\":\"anct\",\"fact\":\"initiative-launched\","
                    + "\"initiative\":\"openfisca\",\"title\":\"OpenFisca\","
                    + "\"kind\":\"PROTOTYPE\"}";

    static final String SPENT =
            "{\"on\":\"2013-06-02\",\"where\":\"anct\",\"fact\":\"expense-recorded\","
                    + "\"initiative\":\"openfisca\",\"euros\":\"120.50\",\"halfDays\":2,"
                    + "\"label\":\"a server\"}";

    static final String USED =
            "{\"on\":\"2013-07-01\",\"where\":\"anct\",\"fact\":\"usage-measured\","
                    + "\"initiative\":\"openfisca\",\"users\":3,\"level\":\"MEASURED\"}";

    private Portfolios() {}

    static InputStream file(String... lines) {
        return stream(String.join("\n", lines));
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<PortfolioLine> read(InputStream file) {
        List<PortfolioLine> lines = new ArrayList<>();
        PortfolioReader.read(file).forEachRemaining(lines::add);
        return lines;
    }

    /** The real portfolio; fails where the build does not say where it is. */
    static InputStream real() throws IOException {
        Path file =
                Path.of(System.getProperty("essaim.portfolio", "."), "state-startups-2022.jsonl");
        if (!Files.isRegularFile(file)) {
            throw new AssertionError(
                    "no portfolio at %s: set -Dessaim.portfolio to the folder that holds it"
                            .formatted(file.toAbsolutePath()));
        }
        return Files.newInputStream(file);
    }
}
