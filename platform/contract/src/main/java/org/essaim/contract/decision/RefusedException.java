package org.essaim.contract.decision;

/** Carries a refusal out of an aggregate's shell to whoever asked; nothing was changed. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super("%s: %s %s".formatted(refusal.rule(), refusal.code(), refusal.facts()));
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
