package org.essaim.reporting.money.read;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open figures on money and time. */
@RestController
@RequestMapping("/api/v1/money")
class MoneyReadApi {

    private final MoneyFigures figures;

    MoneyReadApi(MoneyFigures figures) {
        this.figures = figures;
    }

    /** Every admitted division, zeros included. */
    @GetMapping("/divisions")
    List<MoneyOfDivision> divisions() {
        return figures.divisions();
    }

    /** Every division and year with a movement. */
    @GetMapping("/years")
    List<MoneyOfYear> years() {
        return figures.years();
    }

    @GetMapping("/total")
    MoneyTotal total() {
        return figures.total();
    }
}
