package org.essaim.contract.decision;

import module java.base;

/**
 * What a command is checked for, in this order: the first check that fails refuses it.
 *
 * @param <R> the feature's sealed refusal
 */
public final class Checks<R extends Refusal> {

    private final R refusal;

    private Checks(R refusal) {
        this.refusal = refusal;
    }

    /** Nothing has been checked yet. */
    public static <R extends Refusal> Checks<R> none() {
        return new Checks<>(null);
    }

    public Checks<R> refuseIf(boolean fails, Supplier<? extends R> why) {
        return refuseIf(() -> fails, why);
    }

    /** The same for what can only be asked after all that was checked before holds. */
    public Checks<R> refuseIf(BooleanSupplier fails, Supplier<? extends R> why) {
        return refusal == null && fails.getAsBoolean() ? new Checks<>(why.get()) : this;
    }

    /**
     * Refuses with the parts that are missing, if any is.
     *
     * @param parts whether each is there
     */
    public <P extends Enum<P>> Checks<R> complete(
            Map<P, Boolean> parts, Function<List<P>, ? extends R> why) {
        List<P> missing = parts.keySet().stream().filter(it -> !parts.get(it)).sorted().toList();
        return refuseIf(!missing.isEmpty(), () -> why.apply(missing));
    }

    /** Goes on with checks that are shared by several commands. */
    public Checks<R> and(Checks<R> more) {
        return refusal == null ? more : this;
    }

    public <E> Decision<E, R> accept(Supplier<? extends E> event) {
        return decide(() -> Decision.accept(event.get()));
    }

    public <E> Decision<E, R> acceptAll(Supplier<? extends List<? extends E>> events) {
        return decide(() -> Decision.acceptAll(events.get()));
    }

    /** Decides what was checked so far. */
    public <E> Decision<E, R> decide(Supplier<? extends Decision<E, R>> decision) {
        return refusal == null ? decision.get() : Decision.refuse(refusal);
    }
}
