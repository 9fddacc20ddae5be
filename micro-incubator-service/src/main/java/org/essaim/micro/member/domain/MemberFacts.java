package org.essaim.micro.member.domain;

/** Brings how the volunteers stand to whoever decides beside them (R04). */
@FunctionalInterface
public interface MemberFacts {

    /** As it was committed last. */
    MemberState state();
}
