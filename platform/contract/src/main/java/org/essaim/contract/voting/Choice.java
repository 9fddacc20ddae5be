package org.essaim.contract.voting;

/** What can be voted; who abstains casts no vote (R02). */
public enum Choice {
    YES,
    NO
}
