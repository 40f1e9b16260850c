package shelf.albums;

import shelf.market.Creations;
import shelf.market.Settlement;

/** What brings a creation from its beginning to its end. */
record Settling(Creations creations, Settlement settlement) {}
