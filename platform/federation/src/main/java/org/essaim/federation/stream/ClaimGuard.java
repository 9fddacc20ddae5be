package org.essaim.federation.stream;

/**
 * Asked before a heartbeat claims that everything is published: a service that knows of facts which
 * it has not recorded yet answers no, and the watermark stays.
 */
@FunctionalInterface
public interface ClaimGuard {

    boolean mayClaim();
}
