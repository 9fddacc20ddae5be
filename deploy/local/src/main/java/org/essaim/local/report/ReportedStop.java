package org.essaim.local.report;

/** The first expense that stopped an initiative (R62). */
public record ReportedStop(
        String initiative, String division, String spentOn, String useBy, String dueOn) {}
