package org.essaim.reporting.opendata.domain;

import java.time.LocalDate;

/** The admitted divisions (R07, R08). */
@Meaning(en = "The admitted divisions (R07, R08)", fr = "Les directions admises (R07, R08)")
public record OpenDivision(
        @Meaning(en = "the division", fr = "la direction") String division,
        @Meaning(en = "dissatisfaction score, 0 to 100", fr = "note d’insatisfaction, de 0 à 100")
                int dissatisfaction,
        @Meaning(en = "the day of its admission", fr = "le jour de son admission")
                LocalDate admittedOn,
        @Meaning(
                        en = "operational volunteers; absent for 1 to 4, and uncounted",
                        fr = "volontaires opérationnels ; absent de 1 à 4, et si non comptés")
                Integer operationalVolunteers,
        @Meaning(
                        en = "manager volunteers; absent for 1 to 4, and uncounted",
                        fr = "volontaires encadrants ; absent de 1 à 4, et si non comptés")
                Integer managerVolunteers,
        @Meaning(
                        en = "managers who have launched an initiative; absent for 1 to 4",
                        fr = "encadrants ayant lancé une initiative ; absent de 1 à 4")
                Integer managersLaunching,
        @Meaning(
                        en = "managers who have attended a demonstration; absent for 1 to 4",
                        fr = "encadrants ayant assisté à une démonstration ; absent de 1 à 4")
                Integer managersAtDemos) {}
