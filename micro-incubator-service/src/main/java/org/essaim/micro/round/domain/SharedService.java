package org.essaim.micro.round.domain;

/** A service of the organisation that a team may choose to depend on, or not (R36). */
public enum SharedService {
    PURCHASING,
    IT,
    HR,
    COMMUNICATION
}
