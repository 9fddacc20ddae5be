package org.essaim.gate;

import module java.base;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Surefire reported of all modules.
 *
 * @param tests all that ran or were skipped
 * @param skipped of them
 * @param failed those that failed, also the second time where there was one
 * @param secondChances those that failed once and then passed
 */
record Reports(int tests, int skipped, List<Failure> failed, List<Failure> secondChances) {

    private static final int LONGEST_MESSAGE = 400;

    /** A test that failed, with the beginning of what it said. */
    record Failure(String type, String name, String message) {

        String test() {
            return type + "." + name;
        }

        private String outermostType() {
            return type.replaceFirst("\\$.*", "");
        }
    }

    /** As they count: who passed only the second time without being one that may, has failed. */
    Reports judged(Predicate<String> may) {
        Map<Boolean, List<Failure>> byRight =
                secondChances.stream()
                        .collect(Collectors.partitioningBy(each -> may.test(each.outermostType())));
        List<Failure> all = new ArrayList<>(failed);
        all.addAll(byRight.get(false));
        return new Reports(tests, skipped, List.copyOf(all), byRight.get(true));
    }

    int passed() {
        return tests - skipped - failed.size();
    }

    static Reports read(List<Path> files) {
        List<Element> suites = files.stream().map(Reports::suite).toList();
        int skipped = suites.stream().mapToInt(each -> number(each, "skipped")).sum();
        int tests = suites.stream().mapToInt(each -> number(each, "tests")).sum();
        return new Reports(
                tests,
                skipped,
                named(suites, "failure", "error"),
                named(suites, "flakyFailure", "flakyError"));
    }

    private static List<Failure> named(List<Element> suites, String... kinds) {
        List<Failure> found = new ArrayList<>();
        for (Element suite : suites) {
            for (Element test : elements(suite.getElementsByTagName("testcase"))) {
                first(test, kinds).ifPresent(each -> found.add(failure(test, each)));
            }
        }
        return found;
    }

    private static Optional<Element> first(Element test, String... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> elements(test.getElementsByTagName(kind)).stream())
                .findFirst();
    }

    private static Failure failure(Element test, Element why) {
        String message = why.getAttribute("message").strip();
        if (message.isEmpty()) {
            message = why.getTextContent().strip();
        }
        return new Failure(
                test.getAttribute("classname"),
                test.getAttribute("name"),
                message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
    }

    private static int number(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(each -> (Element) nodes.item(each))
                .toList();
    }

    private static Element suite(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SAXException | ParserConfigurationException fault) {
            throw new IllegalStateException("unreadable: " + file, fault);
        }
    }
}
