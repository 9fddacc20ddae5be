package org.essaim.micro.round.domain;

/** What a volunteer votes. */
public enum Choice {
    YES,
    NO
}
