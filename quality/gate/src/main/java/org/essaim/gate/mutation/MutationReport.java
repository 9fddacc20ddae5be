package org.essaim.gate.mutation;

import module java.base;
import module java.xml;

/** Reads what PIT writes: {@code mutations.xml}, of many megabytes where it names each test. */
final class MutationReport {

    private MutationReport() {}

    static List<Mutant> read(Path file) throws IOException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            PatternLabels labels = new PatternLabels(sources(file));
            return mutants(parsers.createXMLStreamReader(in)).stream()
                    .filter(mutant -> !labels.isSame(mutant))
                    .toList();
        } catch (XMLStreamException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    /** Of the module in whose {@code target/pit-reports} it stands. */
    private static Path sources(Path file) {
        return file.toAbsolutePath().resolveSibling("../../src/main/java").normalize();
    }

    private static List<Mutant> mutants(XMLStreamReader xml) throws XMLStreamException {
        List<Mutant> mutants = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        String element = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = xml.getLocalName();
                    if (element.equals("mutation")) {
                        said.clear();
                        said.put("status", xml.getAttributeValue(null, "status"));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        said.merge(element, xml.getText(), String::concat);
                case XMLStreamConstants.END_ELEMENT -> {
                    element = "";
                    if (xml.getLocalName().equals("mutation")
                            && !"NON_VIABLE".equals(said.get("status"))) {
                        mutants.add(Mutant.of(said));
                    }
                }
                default -> {}
            }
        }
        return mutants;
    }
}
