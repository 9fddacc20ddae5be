package org.essaim.reporting.headline.domain;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.recount.domain.ComingStop;
import org.essaim.reporting.recount.domain.MonthInUse;
import org.essaim.reporting.recount.domain.UseTotal;

/**
 * Makes headlines from figures. There is none where there is nothing to say, none that compares too
 * few, and none about few people (R100): the section then has a plain heading.
 */
public final class Headlines {

    /** Of fewer than this no share and no median is said. */
    public static final int LEAST = 5;

    private Headlines() {}

    public static Optional<Headline> foundUsers(UseTotal use) {
        return when(
                use.initiatives() >= LEAST,
                () -> new Headline.FoundUsers(use.usedProducts(), use.initiatives()));
    }

    public static Optional<Headline> useful(UseTotal use) {
        Sum spent = use.sum("spent", use.spent());
        return when(
                isSome(spent),
                () ->
                        new Headline.Useful(
                                use.redeemed().money(),
                                spent.amount().money(),
                                spent.money().mark()));
    }

    public static Optional<Headline> usefulOfJudged(UseTotal use) {
        Sum judged = use.sum("redeemed", use.redeemed()).plus(use.sum("lost", use.lost()));
        return when(
                isSome(judged),
                () ->
                        new Headline.UsefulOfJudged(
                                use.redeemed().money(),
                                judged.amount().money(),
                                judged.money().mark()));
    }

    /** Of all that were launched. */
    public static Optional<Headline> underway(long running, long integrated, long closed) {
        long all = running + integrated + closed;
        return when(all >= LEAST, () -> new Headline.Underway(all, running, integrated, closed));
    }

    /**
     * @param days after which half of them are used; empty where fewer than half are
     */
    public static Optional<Headline> half(Optional<Long> days, UseTotal use) {
        return when(
                use.initiatives() >= LEAST,
                () ->
                        days.<Headline>map(Headline.HalfUsedWithin::new)
                                .orElseGet(Headline.FewerThanHalfUsed::new));
    }

    /**
     * Of the last month, beside the same month a year before where both are shown in full.
     *
     * @param months in their order, none left out
     */
    public static Optional<Headline> users(List<MonthInUse> months) {
        if (months.isEmpty() || months.getLast().users() < SmallCells.LEAST_PEOPLE) {
            return Optional.empty();
        }
        MonthInUse last = months.getLast();
        return months.stream()
                .filter(month -> month.month().equals(last.month().minusYears(1)))
                .filter(month -> month.users() > 0)
                .<Headline>map(
                        before ->
                                new Headline.UsersSince(
                                        last.month(),
                                        last.users(),
                                        before.users(),
                                        basis(last).plus(basis(before)).mark()))
                .findFirst()
                .or(
                        () ->
                                Optional.of(
                                        new Headline.Users(
                                                last.month(), last.users(), last.mark("users"))));
    }

    private static Basis basis(MonthInUse month) {
        return Basis.of(month.users(), month.mark("users"));
    }

    public static Optional<Headline> stopped(long stopped, long reinstated) {
        return when(stopped > 0, () -> new Headline.Stopped(stopped, reinstated));
    }

    /** The one year with more than any other, of several. */
    public static Optional<Headline> mostStopped(Map<Integer, Long> years) {
        return most(years).map(of -> new Headline.MostStopped(Year.of(of.getKey()), of.getValue()));
    }

    /** The one year in which more was spent than in any other, of several. */
    public static Optional<Headline> mostSpent(Map<Integer, Sum> years) {
        Map<Integer, Long> cents = new TreeMap<>();
        years.forEach((year, sum) -> cents.put(year, sum.amount().money().cents()));
        return most(cents)
                .map(
                        of ->
                                new Headline.MostSpent(
                                        Year.of(of.getKey()),
                                        Money.euroCents(of.getValue()),
                                        years.get(of.getKey()).money().mark()));
    }

    /**
     * @param coming by the day that they stop on
     */
    public static Optional<Headline> coming(List<ComingStop> coming) {
        return when(
                !coming.isEmpty(),
                () -> new Headline.Coming(coming.size(), coming.getFirst().dueOn()));
    }

    public static Optional<Headline> closed(long initiatives) {
        return when(initiatives > 0, () -> new Headline.Closed(initiatives));
    }

    /**
     * @param divisions of each adoption
     * @param used how many of the adoptions are used there
     */
    public static Optional<Headline> adopted(List<String> divisions, long used) {
        return when(
                !divisions.isEmpty(),
                () -> new Headline.Adopted(divisions.size(), Set.copyOf(divisions).size(), used));
    }

    public static Optional<Headline> casesOpened(long cases) {
        return when(cases > 0, () -> new Headline.CasesOpened(cases));
    }

    public static Optional<Headline> decided(long generalized, long notYet) {
        return when(
                generalized + notYet > 0,
                () -> new Headline.Decided(generalized + notYet, generalized));
    }

    public static Optional<Headline> available(Sum available, Sum allocated) {
        return when(
                isSome(allocated),
                () ->
                        new Headline.Available(
                                available.amount().money(),
                                allocated.amount().money(),
                                available.plus(allocated).money().mark()));
    }

    /** The fewest divisions that spent half of all, where they are fewer than half of them. */
    public static Optional<Headline> halfSpentBy(List<Sum> spent) {
        List<Long> largest =
                spent.stream()
                        .map(sum -> sum.amount().money().cents())
                        .filter(cents -> cents > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long all = largest.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        int few = 0;
        while (2 * sum < all) {
            sum += largest.get(few++);
        }
        int divisions = few;
        return when(
                largest.size() >= LEAST && 2 * divisions < largest.size(),
                () ->
                        new Headline.HalfSpentBy(
                                divisions,
                                largest.size(),
                                spent.stream().reduce(Sum.NOTHING, Sum::plus).money().mark()));
    }

    public static Optional<Headline> spentForUsed(UseTotal use) {
        Sum spent = use.sum("spent", use.spent());
        return when(
                isSome(spent) && use.usedProducts() > 0,
                () ->
                        new Headline.SpentForUsed(
                                spent.amount().money(), use.usedProducts(), spent.money().mark()));
    }

    public static Optional<Headline> upheld(long opened, long upheld) {
        return when(opened > 0, () -> new Headline.Upheld(opened, upheld));
    }

    /**
     * @param granted in all rounds, the first included
     */
    public static Optional<Headline> firstRounds(Sum first, Sum granted) {
        return when(
                isSome(granted),
                () ->
                        new Headline.FirstRounds(
                                first.amount().money(),
                                granted.amount().money(),
                                granted.money().mark()));
    }

    private static Optional<Map.Entry<Integer, Long>> most(Map<Integer, Long> years) {
        long most = years.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Map.Entry<Integer, Long>> with =
                years.entrySet().stream().filter(year -> year.getValue() == most).toList();
        return years.size() > 1 && most > 0 && with.size() == 1
                ? Optional.of(with.getFirst())
                : Optional.empty();
    }

    private static boolean isSome(Sum sum) {
        return sum.amount().money().cents() > 0;
    }

    private static Optional<Headline> when(boolean borne, Supplier<Headline> headline) {
        return borne ? Optional.of(headline.get()) : Optional.empty();
    }
}
