package shelf.parts.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;

/**
 * The same with what it costs.
 *
 * @param bestCost in the base currency; null without a usable offer
 */
record AdminPartView(@JsonUnwrapped PartView part, BigDecimal bestCost) {}
