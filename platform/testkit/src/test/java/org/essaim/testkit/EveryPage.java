package org.essaim.testkit;

import module java.base;

import tools.jackson.databind.JsonNode;

/**
 * Every page of a service, as different people meet it: on a phone in French, by keyboard alone; at
 * a desk in English, in the dark; without scripts; on paper. Colours are judged in the light of a
 * desk too, and how all stands on the other screen of each language. In the gate a page is met in
 * one of both ways, overnight in both. What is found is said in a sentence a page.
 *
 * @param visit of somebody who is logged in where that is needed, in a browser with scripts
 * @param plain the same person in a browser without scripts
 * @param links where the pages lead, as far as that was looked at
 * @param rules of accessibility that applied to something, as far as pages were looked at
 * @param inAddress whether the language stands in the address of a page: {@code /fr/money}
 */
public record EveryPage(
        PageVisit visit, PageVisit plain, Set<String> links, Set<String> rules, boolean inAddress) {

    public EveryPage(PageVisit visit, PageVisit plain) {
        this(visit, plain, new HashSet<>(), new HashSet<>(), false);
    }

    /** Of a service that everybody may read, and whose addresses say the language. */
    public static EveryPage ofSite(PageVisit visit, PageVisit plain) {
        return new EveryPage(visit, plain, new HashSet<>(), new HashSet<>(), true);
    }

    private static final Path PICTURES = Path.of("target", "pages", "every");

    /** What can be done there: fields by their name, buttons of forms and links by their text. */
    private static final String ACTS =
            """
            const acts = 'main form button, main form [name], main a[href]';
            return [...document.querySelectorAll(acts)]
                .filter(each => each.checkVisibility())
                .map(each => each.name || each.innerText.replace(/\\s+/g, ' ').trim());
            """;

    private static final String BROKEN =
            """
            const [known, done] = arguments;
            const links = [...document.querySelectorAll('main a[href^="/"]')]
                .map(each => each.getAttribute('href').split('#')[0])
                .filter(each => each !== '/login/start' && !known.includes(each));
            // One after the other: who asks for much at once is turned away. A body that nobody
            // reads would keep its connection.
            (async () => {
                const found = [];
                for (const each of new Set(links)) {
                    const answer = await fetch(each).catch(() => null);
                    await answer?.text();
                    found.push([each, answer?.ok === true]);
                }
                done(found);
            })();
            """;

    private static final String EMPTY =
            """
            return ![...document.querySelectorAll('main > :not(h1)')]
                .some(each => each.checkVisibility() && each.innerText.trim() !== '');
            """;

    /**
     * What is there to be pressed, and what does not fit between the margins of A4: a browser makes
     * a page smaller until it fits, and by more than a tenth nobody should have to read it.
     */
    private static final String ON_PAPER =
            """
            const pressed = [...document.querySelectorAll('nav, button, a.btn, .skip, .back')]
                .filter(each => each.checkVisibility())
                .map(each => 'on paper there is ' + (each.innerText.trim() || each.tagName));
            const wide = document.documentElement.scrollWidth - innerWidth;
            if (wide > innerWidth / 10) pressed.push('it is wider than its paper by ' + wide);
            return pressed;
            """;

    /** Between margins of 15 mm. */
    private static final int PAPER_WIDTH = 680;

    private static final String LANGUAGE = "return document.documentElement.lang";

    private static final String STATUS =
            "return performance.getEntriesByType('navigation')[0].responseStatus";

    private static final String HEADINGS =
            """
            const levels = [...document.querySelectorAll('main h1, main h2, main h3, main h4')]
                .map(each => Number(each.tagName[1]));
            return levels.filter(each => each === 1).length === 1
                && levels.every((each, at) => at === 0 || each <= levels[at - 1] + 1);
            """;

    /** What is wrong with these; empty where everybody can use them all. */
    public List<String> deviations(Collection<String> addresses) {
        List<String> found = new ArrayList<>();
        visit.browser().requests();
        visit.browser().complaints();
        phone(visit, "fr");
        every(addresses, 0).forEach(each -> found.addAll(atThePhone(each)));
        desk(visit);
        desk(plain);
        every(addresses, 1).forEach(each -> found.addAll(atTheDesk(each)));
        return found;
    }

    /** Overnight all of them, else every other one. */
    private static List<String> every(Collection<String> addresses, int turn) {
        List<String> all = List.copyOf(addresses);
        return IntStream.range(0, all.size())
                .filter(at -> Overnight.RUN || at % 2 == turn)
                .mapToObj(all::get)
                .toList();
    }

    private List<String> atThePhone(String address) {
        List<String> found = read(address, "fr");
        new Keyboard(visit.browser()).missed().forEach(found::add);
        visit.browser().size(1280, 900, false);
        found.addAll(visit.sight().faint());
        found.addAll(misplaced());
        if (!visit.browser().run(HEADINGS).asBoolean()) {
            found.add("its headings are not one after the other");
        }
        found.addAll(onPaper(address, "fr"));
        visit.browser().size(390, 844, true);
        found.addAll(visit.sight().movedWhileArriving());
        return said(address, "on a phone", found);
    }

    private List<String> atTheDesk(String address) {
        visit.browser().dark(true);
        List<String> found = read(address, "en");
        List<String> missing = acts(visit);
        plain.open(in("en", address));
        missing.removeAll(acts(plain));
        missing.forEach(each -> found.add("without scripts there is no " + each));
        found.addAll(leadNowhere());
        new Keyboard(visit.browser()).missed().forEach(found::add);
        visit.browser().dark(false);
        visit.browser().size(375, 812, true);
        found.addAll(misplaced());
        found.addAll(onPaper(address, "en"));
        visit.browser().size(1280, 900, false);
        return said(address, "at a desk", found);
    }

    /** The page that is open, printed: light, and as wide as its paper. */
    private List<String> onPaper(String address, String language) {
        List<String> found = new ArrayList<>();
        visit.browser().media("print");
        visit.browser().size(PAPER_WIDTH, 970, false);
        visit.browser().run(ON_PAPER).forEach(each -> found.add("printed: " + each.asString()));
        visit.browser().media("");
        visit.browser().print(PICTURES.resolve(language + named(address) + ".pdf"));
        return found;
    }

    private static String named(String address) {
        return address.replaceAll("[^a-zA-Z0-9]+", "-");
    }

    private List<String> read(String address, String language) {
        visit.open(in(language, address));
        if (inAddress) {
            visit.sight().drawn();
        }
        if (!visit.path().equals(URI.create(in(language, address)).getPath())) {
            return new ArrayList<>(
                    List.of("a browser does not show it, but still " + visit.path()));
        }
        List<String> found = judged();
        found.addAll(misplaced());
        found.addAll(asked());
        if (visit.browser().run(STATUS).asInt() != 200) {
            found.add("it is a problem: " + visit.text());
        }
        if (visit.browser().run(EMPTY).asBoolean()) {
            found.add("below its title nothing is to be seen");
        }
        if (!visit.browser().run(LANGUAGE).asString().equals(language)) {
            found.add("it does not say that it is in " + language);
        }
        if (visit.text().contains("??")) {
            found.add("a text is missing");
        }
        visit.browser().picture(PICTURES.resolve(language + named(address) + ".png"));
        return found;
    }

    /** What somebody at this screen could not use. */
    private List<String> judged() {
        Sight.Judged judged = visit.sight().judged();
        rules.addAll(judged.rules());
        return new ArrayList<>(judged.violations());
    }

    /** What does not stand on this screen as it should. */
    private List<String> misplaced() {
        Sight sight = visit.sight();
        List<String> found = new ArrayList<>();
        if (sight.widerThanTheScreen() > 0) {
            found.add("it is wider than the screen");
        }
        sight.brokenFigures().forEach(each -> found.add("a figure goes over lines: " + each));
        sight.missingCharts().forEach(each -> found.add("not one drawing is seen of " + each));
        sight.disturbedCharts().forEach(each -> found.add("in a drawing cannot be read " + each));
        return found;
    }

    /** What the page asked of anybody else since the last time, and what went wrong with it. */
    private List<String> asked() {
        List<String> found = new ArrayList<>();
        // Of pages that are opened faster than anybody reads, some are refused to follow changes.
        visit.browser().complaints().stream()
                .filter(each -> !each.contains("/changes "))
                .forEach(each -> found.add("the browser complains: " + each));
        List<String> requests = visit.browser().requests();
        requests.stream()
                .filter(each -> !each.startsWith(visit.address().resolve("/").toString()))
                .forEach(each -> found.add("it asks somebody else: " + each));
        if (requests.isEmpty()) {
            found.add("nothing is known of what it asks");
        }
        return found;
    }

    private List<String> leadNowhere() {
        List<String> broken = new ArrayList<>();
        for (JsonNode link : visit.browser().await(BROKEN, links)) {
            links.add(link.get(0).asString());
            if (!link.get(1).asBoolean()) {
                broken.add("it leads to " + link.get(0).asString() + ", where nothing is");
            }
        }
        return broken;
    }

    private static List<String> acts(PageVisit visit) {
        return visit.browser()
                .run(ACTS)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> said(String address, String where, List<String> found) {
        return found.stream().map(each -> address + " " + where + ": " + each).toList();
    }

    private String in(String language, String address) {
        return inAddress ? "/" + language + address : address;
    }

    private void phone(PageVisit visit, String language) {
        visit.browser().size(390, 844, true);
        choose(visit, language);
    }

    private void desk(PageVisit visit) {
        visit.browser().size(1280, 900, false);
        choose(visit, "en");
    }

    private void choose(PageVisit visit, String language) {
        if (!inAddress) {
            visit.open("/language?to=" + language);
        }
    }
}
