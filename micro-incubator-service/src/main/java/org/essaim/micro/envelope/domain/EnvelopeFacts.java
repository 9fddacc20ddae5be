package org.essaim.micro.envelope.domain;

/** Provides the envelope as its next decision would find it. */
@FunctionalInterface
public interface EnvelopeFacts {

    EnvelopeState state();
}
