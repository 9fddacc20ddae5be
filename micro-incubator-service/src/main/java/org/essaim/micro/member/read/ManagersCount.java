package org.essaim.micro.member.read;

/**
 * What managers do (R08).
 *
 * @param active at least one volunteer in each capacity (R04)
 * @param launchedByManagers initiatives launched by somebody who is a manager volunteer
 * @param managersLaunching manager volunteers who have launched an initiative
 * @param managersAtDemos managers who have attended a demo, volunteers or not
 */
public record ManagersCount(
        boolean active,
        int operational,
        int managers,
        int launchedByManagers,
        int managersLaunching,
        int managersAtDemos) {}
