package org.essaim.micro.member.domain;

/**
 * How far the culture has reached the managers (R08).
 *
 * @param launching managers who volunteer and have launched an initiative
 * @param atDemos managers who have attended a demo, volunteers or not
 */
public record Culture(int launching, int atDemos) {

    public static final Culture NONE = new Culture(0, 0);
}
