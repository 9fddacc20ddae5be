package org.essaim.incubator.search.read;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchStage;

/**
 * Something that was found.
 *
 * @param kind PRODUCT for an initiative that is one
 * @param id the initiative, of a lesson too, or the irritant
 * @param title what it is called, or what hurts; {@code [redacted]} where it was (R100); null where
 *     it is not disclosed
 * @param text what was learnt, or where it hurts, in the same way; null of initiatives
 * @param on the day of the launch, of the closing, or of the report
 * @param stage of the initiative; null of an irritant
 * @param category what the irritant costs that it is about (R90); null where that is not known
 * @param users in the latest measure of a used product; 0 without one
 * @param corroborations how many others an irritant hurts; 0 of all else
 * @param used whether somebody outside the team was measured to use it (R51)
 * @param stopped whether its funding is stopped (R62)
 * @param adoptable whether the board generalized it (R71)
 * @param resolved whether the irritant hurts nobody any more (R91)
 * @param news the higher the later it came or changed
 */
public record Found(
        SearchKind kind,
        String division,
        String id,
        String title,
        String text,
        LocalDate on,
        SearchStage stage,
        IrritantCategory category,
        int users,
        int corroborations,
        boolean used,
        boolean stopped,
        boolean adoptable,
        boolean resolved,
        long news) {}
