package org.essaim.micro.member.domain;

/**
 * What the managers of a division do (R08).
 *
 * @param launching managers who volunteer and have launched an initiative
 * @param atDemos managers who have attended a demo, volunteers or not
 */
public record ManagerEngagement(int launching, int atDemos) {

    public static final ManagerEngagement NONE = new ManagerEngagement(0, 0);
}
