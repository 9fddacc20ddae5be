package org.essaim.reporting;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;

/**
 * What became of the money and who uses what came of it, by the words of the rules and without the
 * service's code (R51, R60, R61).
 */
final class ExpectedUse {

    private static final int LEAST_PEOPLE = 5;

    private final Map<InitiativeId, InitiativeLaunched> launched = new TreeMap<>();
    private final List<InitiativeSpent> expenses = new ArrayList<>();
    private final List<InitiativeUsageMeasured> proven = new ArrayList<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Map<InitiativeId, LocalDate> ended = new TreeMap<>();
    private final Map<InitiativeId, LocalDate> closed = new TreeMap<>();
    private final LocalDate today;
    private final Map<String, Row> rows;
    private final List<Followed> followed;

    ExpectedUse(PublishedMessages published, LocalDate today) {
        this.today = today;
        for (FederationMessage message : published.all()) {
            switch (message) {
                case InitiativeLaunched m -> launched.put(m.initiative(), m);
                case InitiativeSpent m -> expenses.add(m);
                case InitiativeExpenseReversed m -> reversed.add(m.expenseId());
                case InitiativeClosed m -> {
                    ended.merge(m.initiative(), m.closedOn(), ExpectedUse::first);
                    closed.merge(m.initiative(), m.closedOn(), ExpectedUse::first);
                }
                case InitiativeIntegrated m ->
                        ended.merge(m.initiative(), m.integratedOn(), ExpectedUse::first);
                case InitiativeUsageMeasured m
                        when m.level() != EvidenceLevel.DECLARED && m.users() > 0 ->
                        proven.add(m);
                default -> {}
            }
        }
        rows = counted();
        followed = launched.values().stream().map(this::followed).toList();
    }

    /** The most users of each product that was proven to be used in a month. */
    Map<YearMonth, Map<InitiativeId, Integer>> months() {
        Map<YearMonth, Map<InitiativeId, Integer>> months = new TreeMap<>();
        for (InitiativeUsageMeasured m : proven) {
            if (launched.containsKey(m.initiative())) {
                months.computeIfAbsent(YearMonth.from(m.measuredOn()), _ -> new TreeMap<>())
                        .merge(m.initiative(), m.users(), Math::max);
            }
        }
        return months;
    }

    /**
     * The users of each product that is in use at the end of a month, or of today: those of its
     * last measure, where that is at most a year old and it was not closed since.
     */
    Map<YearMonth, List<Integer>> inUse() {
        Map<YearMonth, List<Integer>> months = new TreeMap<>();
        YearMonth last = YearMonth.from(today);
        YearMonth month = months().keySet().stream().findFirst().orElse(last.plusMonths(1));
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate on = first(month.atEndOfMonth(), today);
            months.put(
                    month,
                    launched.keySet().stream()
                            .flatMap(initiative -> inUse(initiative, on).stream())
                            .toList());
        }
        while (!months.isEmpty() && months.values().iterator().next().isEmpty()) {
            months.remove(months.keySet().iterator().next());
        }
        return months;
    }

    private Optional<Integer> inUse(InitiativeId initiative, LocalDate on) {
        LocalDate closedOn = closed.getOrDefault(initiative, LocalDate.MAX);
        return proven.stream()
                .filter(m -> m.initiative().equals(initiative) && !m.measuredOn().isAfter(on))
                .reduce((one, next) -> next.measuredOn().isBefore(one.measuredOn()) ? one : next)
                .filter(m -> !m.measuredOn().plusYears(1).isBefore(on))
                .filter(m -> closedOn.isAfter(on) || !closedOn.isAfter(m.measuredOn()))
                .map(InitiativeUsageMeasured::users);
    }

    /** How long an initiative could be followed, and whether somebody used it at the end. */
    record Followed(long days, boolean used) {}

    /** Of every initiative. */
    List<Followed> followed() {
        return followed;
    }

    private Followed followed(InitiativeLaunched m) {
        Optional<LocalDate> use =
                proven.stream()
                        .filter(each -> each.initiative().equals(m.initiative()))
                        .map(InitiativeUsageMeasured::measuredOn)
                        .min(LocalDate::compareTo);
        LocalDate end = first(today, ended.getOrDefault(m.initiative(), today));
        long days = m.launchedOn().until(use.orElse(end), ChronoUnit.DAYS);
        return new Followed(days < 0 ? 0 : days, use.isPresent());
    }

    /** The expense of each initiative at which funding stops within a year, by day and name. */
    List<InitiativeSpent> coming() {
        return launched.keySet().stream()
                .flatMap(initiative -> next(initiative).stream())
                .filter(m -> !last(m).isBefore(today) && last(m).isBefore(today.plusYears(1)))
                .sorted(
                        Comparator.comparing(ExpectedUse::last)
                                .thenComparing(InitiativeSpent::initiative))
                .toList();
    }

    private Optional<InitiativeSpent> next(InitiativeId initiative) {
        return expenses.stream()
                .filter(m -> m.initiative().equals(initiative))
                .filter(m -> !reversed.contains(m.expenseId()) && !isRedeemed(m))
                .filter(m -> ended.getOrDefault(initiative, LocalDate.MAX).isAfter(last(m)))
                .min(Comparator.comparing(ExpectedUse::last).thenComparing(m -> m.spentOn()));
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The figures of a division, as its rows show them; null where there is nothing to divide. */
    record Row(
            long initiatives,
            long usedProducts,
            long spent,
            long redeemed,
            long lost,
            Long perProduct,
            long users,
            Long perUser,
            long few) {}

    /** By division, those that launched something. */
    Map<String, Row> rows() {
        return rows;
    }

    private Map<String, Row> counted() {
        Map<String, List<InitiativeId>> divisions = new TreeMap<>();
        launched.forEach(
                (initiative, m) ->
                        divisions
                                .computeIfAbsent(m.division().value(), _ -> new ArrayList<>())
                                .add(initiative));
        Map<String, Row> rows = new TreeMap<>();
        divisions.forEach((division, all) -> rows.put(division, row(all)));
        return rows;
    }

    private Row row(List<InitiativeId> all) {
        List<InitiativeId> used = all.stream().filter(each -> users(each).isPresent()).toList();
        List<InitiativeId> shown =
                used.stream().filter(each -> users(each).get() >= LEAST_PEOPLE).toList();
        long spent = all.stream().mapToLong(each -> cents(each, false, false)).sum();
        long users = shown.stream().mapToLong(each -> users(each).get()).sum();
        long ofShown = shown.stream().mapToLong(each -> cents(each, false, false)).sum();
        return new Row(
                all.size(),
                used.size(),
                spent,
                all.stream().mapToLong(each -> cents(each, true, false)).sum(),
                all.stream().mapToLong(each -> cents(each, false, true)).sum(),
                each(spent, used.size()),
                users,
                each(ofShown, users),
                used.size() - shown.size());
    }

    private Optional<Integer> users(InitiativeId initiative) {
        return proven.stream()
                .filter(m -> m.initiative().equals(initiative))
                .reduce((one, next) -> next.measuredOn().isBefore(one.measuredOn()) ? one : next)
                .map(InitiativeUsageMeasured::users);
    }

    private long cents(InitiativeId initiative, boolean redeemed, boolean lost) {
        return expenses.stream()
                .filter(m -> m.initiative().equals(initiative))
                .filter(m -> !reversed.contains(m.expenseId()))
                .filter(m -> !redeemed || isRedeemed(m))
                .filter(m -> !lost || !isRedeemed(m) && last(m).isBefore(today))
                .mapToLong(m -> m.amount().money().cents())
                .sum();
    }

    private boolean isRedeemed(InitiativeSpent spent) {
        return proven.stream()
                .filter(m -> m.initiative().equals(spent.initiative()))
                .map(InitiativeUsageMeasured::measuredOn)
                .anyMatch(on -> !on.isBefore(spent.spentOn()) && !on.isAfter(last(spent)));
    }

    private static LocalDate last(InitiativeSpent spent) {
        return BusinessDay.useBy(spent.spentOn());
    }

    private static Long each(long cents, long count) {
        return count == 0 ? null : (2 * cents + count) / (2 * count);
    }
}
