package org.essaim.incubator.desk.page;

import java.time.LocalDate;
import org.essaim.federation.directory.ShownNames;
import org.essaim.incubator.division.read.DivisionNames;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;

/** How facts are written on one page of the desk. */
record Shown(
        LocalDate today,
        Formats format,
        Sentences words,
        ShownNames names,
        DivisionNames divisions) {}
