package org.essaim.federation.stream;

/**
 * Asked before a heartbeat claims that all is told: a service that knows of facts which it has not
 * recorded yet says no, and the watermark stays.
 */
@FunctionalInterface
public interface ClaimGuard {

    boolean mayClaim();
}
