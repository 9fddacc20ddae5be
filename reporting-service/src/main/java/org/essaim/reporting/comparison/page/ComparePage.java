package org.essaim.reporting.comparison.page;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.comparison.domain.Change;
import org.essaim.reporting.comparison.domain.Figure;
import org.essaim.reporting.comparison.domain.MainFigures;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.AskedDays;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.site.page.FederationFigures;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.Said;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two days. */
@Controller
class ComparePage implements SitePage {

    private static final int AT_ONCE = 100;

    private static final List<FactKind> KINDS =
            List.of(
                    FactKind.LAUNCHED,
                    FactKind.STOPPED,
                    FactKind.CASE_OPENED,
                    FactKind.ADOPTED,
                    FactKind.CLOSED);

    private static final String SINCE =
            " and f.true_on > :first order by f.true_on desc, f.stream, f.position desc"
                    + " limit :most";

    private final FederationFigures figures;
    private final FactTable facts;
    private final AskedDays days;
    private final MoneyFigures money;

    ComparePage(FederationFigures figures, FactTable facts, AskedDays days, MoneyFigures money) {
        this.figures = figures;
        this.facts = facts;
        this.days = days;
        this.money = money;
    }

    /**
     * The main figures of two days beside each other, and what happened between them; both as far
     * as was known on the day known on. The earlier of the two is shown first.
     *
     * @param first a day, YYYY-MM-DD; a year before the second if absent
     * @param second a day, YYYY-MM-DD; the day of the question, or today, if absent
     */
    @PublicOperation
    @GetMapping({"/fr/compare", "/en/compare"})
    String compare(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("format") Formats format,
            @ModelAttribute("called") PageNames called,
            Model model) {
        LocalDate one =
                days.asked("second", second).orElseGet(() -> context.asOf().day(context.today()));
        LocalDate other = days.asked("first", first).orElseGet(() -> one.minusYears(1));
        LocalDate knownOn = context.asOf().knownOn();
        AsOf before = new AsOf(one.isBefore(other) ? one : other, knownOn);
        AsOf after = new AsOf(one.isBefore(other) ? other : one, knownOn);
        MainFigures now = figures.of(after);
        InventedFigures.show(
                model, money.sums(after).moved(null, 0), Stream.of(now.basis(Figure.USERS)));
        model.addAttribute("first", before.trueOn());
        model.addAttribute("second", after.trueOn());
        model.addAttribute(
                "rows",
                now.since(figures.of(before)).stream()
                        .map(change -> ComparedRow.of(change, format))
                        .toList());
        List<Happened> happened = KINDS.stream().map(kind -> between(before, after, kind)).toList();
        called.load(
                happened.stream().flatMap(of -> of.facts().stream()).toList(),
                RecordedFact::division,
                RecordedFact::initiative);
        model.addAttribute("happened", happened);
        return "compare";
    }

    private Happened between(AsOf before, AsOf after, FactKind kind) {
        List<RecordedFact> latest =
                facts.facts("f.kind = '" + kind + "'", fact -> fact)
                        .list(after, SINCE, Map.of("first", before.trueOn(), "most", AT_ONCE));
        return new Happened(
                kind, facts.count(after, kind, null) - facts.count(before, kind, null), latest);
    }

    /** One figure on both days, and the difference with its sign. */
    public record ComparedRow(Figure figure, Said first, Said second, Said difference) {

        static ComparedRow of(Change change, Formats format) {
            String difference = written(change.figure(), Math.abs(change.difference()), format);
            String sign = change.difference() > 0 ? "+" : change.difference() < 0 ? "−" : "";
            return new ComparedRow(
                    change.figure(),
                    new Said(
                            written(change.figure(), change.before(), format), change.markBefore()),
                    new Said(written(change.figure(), change.now(), format), change.mark()),
                    new Said(sign + difference, change.markOfBoth()));
        }

        private static String written(Figure figure, long value, Formats format) {
            return figure.isMoney() ? format.money(Money.euroCents(value)) : format.number(value);
        }
    }

    /**
     * What happened of one kind after the first day and by the second.
     *
     * @param facts the latest of them
     */
    public record Happened(FactKind kind, long count, List<RecordedFact> facts) {
        public Happened {
            facts = List.copyOf(facts);
        }
    }
}
