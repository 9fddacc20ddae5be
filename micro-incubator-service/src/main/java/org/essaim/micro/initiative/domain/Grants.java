package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.GrantShare;
import org.essaim.contract.Money;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;

/**
 * The grants of one initiative, the oldest first: the order in which expenses draw on them (R15).
 *
 * @param construction the euros of all construction rounds together, whatever became of them (R33)
 * @param firstRound what the first round was granted, with what it was topped up by (R22)
 */
public record Grants(List<Grant> oldestFirst, Money construction, Amount firstRound) {

    static final Grants NONE = new Grants(List.of(), Money.noEuros(), Amount.NOTHING);

    /** What is unspent and not released, whatever the day. */
    public Amount held() {
        return sum(oldestFirst, Grant::held);
    }

    /** What an expense of that day can draw on. */
    public Amount heldOn(LocalDate day) {
        return sum(usableOn(day), Grant::held);
    }

    /** What an expense of that day can draw on, as each grant offers it. */
    Amount offeredOn(LocalDate day, Function<Grant, Amount> offered) {
        return sum(usableOn(day), offered);
    }

    /** Whether one of the shares is of a grant whose term is over. */
    boolean anyEndedBefore(LocalDate today, List<GrantShare> shares) {
        return shares.stream()
                .flatMap(share -> find(share.grantId()).stream())
                .anyMatch(grant -> grant.hasEndedBefore(today));
    }

    /** The last term of the grants that an expense of that day can draw on, if there is one. */
    Optional<LocalDate> lastTermFor(LocalDate day) {
        return usableOn(day).stream().map(Grant::term).max(LocalDate::compareTo);
    }

    boolean has(UUID grantId) {
        return find(grantId).isPresent();
    }

    boolean onlyFirstRound() {
        return oldestFirst.stream().allMatch(g -> g.kind() == RoundKind.FIRST);
    }

    /** A first round and what tops it up are one. */
    int nextRound() {
        return oldestFirst.stream().mapToInt(Grant::round).max().orElse(0) + 1;
    }

    /** Until when the first round can be spent; empty before it is opened. */
    public Optional<LocalDate> firstTerm() {
        return oldestFirst.stream()
                .filter(grant -> grant.kind() == RoundKind.FIRST)
                .map(Grant::term)
                .findFirst();
    }

    /**
     * Shares for an expense of that day, the oldest grant first in each unit for itself (R15). The
     * caller has checked that there is enough.
     */
    List<GrantShare> draw(Amount amount, LocalDate day, Function<Grant, Amount> offered) {
        List<GrantShare> drawn = new ArrayList<>();
        Amount missing = amount;
        for (Grant grant : oldestFirst) {
            Amount taken =
                    grant.isUsableOn(day) ? offered.apply(grant).min(missing) : Amount.NOTHING;
            if (!taken.isNothing()) {
                missing = missing.minus(taken);
                drawn.add(new GrantShare(grant.grantId(), taken));
            }
        }
        return List.copyOf(drawn);
    }

    /** What has to be reopened so that the grants hold the drawn shares (R65). */
    List<GrantShare> missingFor(List<GrantShare> drawn) {
        return drawn.stream()
                .map(share -> new GrantShare(share.grantId(), missing(share)))
                .filter(share -> !share.amount().isNothing())
                .toList();
    }

    private Amount missing(GrantShare share) {
        Amount held = find(share.grantId()).map(Grant::held).orElse(Amount.NOTHING);
        return share.amount().minus(share.amount().min(held));
    }

    /** What a stop released and a reinstatement on that day asks back (R67). */
    List<GrantShare> stoppedAndUsableOn(LocalDate day) {
        return oldestFirst.stream()
                .filter(g -> !g.hasEndedBefore(day) && !g.stopped().isNothing())
                .map(g -> new GrantShare(g.grantId(), g.stopped()))
                .toList();
    }

    /** Why a share that comes back to its grant is released again, if it is (R29, R65). */
    Optional<ReleaseCause> releaseCauseOf(GrantShare share, LocalDate today, boolean stopped) {
        boolean ended = find(share.grantId()).filter(it -> it.hasEndedBefore(today)).isPresent();
        if (ended) {
            return Optional.of(ReleaseCause.TERM);
        }
        return stopped ? Optional.of(ReleaseCause.STOPPED) : Optional.empty();
    }

    Grants opened(Grant grant) {
        List<Grant> more = new ArrayList<>(oldestFirst);
        more.add(grant);
        more.sort(Comparator.comparing(Grant::grantedOn).thenComparing(Grant::round));
        Money euros =
                grant.kind() == RoundKind.CONSTRUCTION ? grant.held().money() : Money.noEuros();
        Amount first = grant.kind() == RoundKind.FIRST ? grant.held() : Amount.NOTHING;
        return new Grants(List.copyOf(more), construction.plus(euros), firstRound.plus(first));
    }

    Grants spent(List<GrantShare> drawn) {
        return changed(drawn, Grant::spent);
    }

    Grants returned(List<GrantShare> shares) {
        return changed(shares, Grant::returned);
    }

    Grants settled(List<GrantShare> given) {
        Grants next = changed(given, Grant::reopened);
        return next.each(Grant::settled);
    }

    private Grants changed(List<GrantShare> shares, BiFunction<Grant, Amount, Grant> change) {
        Grants next = this;
        for (GrantShare share : shares) {
            next = next.changed(share.grantId(), grant -> change.apply(grant, share.amount()));
        }
        return next;
    }

    Grants changed(UUID grantId, UnaryOperator<Grant> change) {
        return each(g -> g.grantId().equals(grantId) ? change.apply(g) : g);
    }

    private Grants each(UnaryOperator<Grant> change) {
        return new Grants(oldestFirst.stream().map(change).toList(), construction, firstRound);
    }

    private List<Grant> usableOn(LocalDate day) {
        return oldestFirst.stream().filter(g -> g.isUsableOn(day)).toList();
    }

    private Optional<Grant> find(UUID grantId) {
        return oldestFirst.stream().filter(it -> it.grantId().equals(grantId)).findFirst();
    }

    private static Amount sum(List<Grant> grants, Function<Grant, Amount> what) {
        return grants.stream().map(what).reduce(Amount.NOTHING, Amount::plus);
    }
}
