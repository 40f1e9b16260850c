package shelf.pricelist;

import java.util.Optional;

/**
 * What of a product has few values, in 9 bits: a filter is a pattern of them.
 *
 * @param bits 4 of the colour, 3 of the transport, 2 of the pickup; 0 where there is none
 */
public record Traits(int bits) {

  private static final int TRANSPORT_BITS = 3;
  private static final int PICKUP_BITS = 2;
  private static final int COLOR_MASK = 0xF;
  private static final int TRANSPORT_MASK = (1 << TRANSPORT_BITS) - 1;
  private static final int PICKUP_MASK = (1 << PICKUP_BITS) - 1;

  public static Traits of(
      Optional<Color> color,
      Optional<TransportRestriction> transport,
      Optional<Boolean> selfPickup) {
    int bits = color.map(Traits::number).orElse(0);
    bits = bits << TRANSPORT_BITS | transport.map(Traits::number).orElse(0);
    bits = bits << PICKUP_BITS | selfPickup.map(allowed -> allowed ? 2 : 1).orElse(0);
    return new Traits(bits);
  }

  static Traits of(ProductCard card) {
    var delivery = card.delivery();
    return of(
        card.color(),
        delivery.flatMap(ProductCard.Delivery::transportRestriction),
        delivery.flatMap(ProductCard.Delivery::selfPickupAllowed));
  }

  private static int number(Enum<?> value) {
    return value.ordinal() + 1;
  }

  public Optional<Color> color() {
    return value(Color.values(), bits >> TRANSPORT_BITS + PICKUP_BITS);
  }

  public Optional<TransportRestriction> transport() {
    return value(TransportRestriction.values(), bits >> PICKUP_BITS & TRANSPORT_MASK);
  }

  public Optional<Boolean> selfPickup() {
    int number = bits & PICKUP_MASK;
    return number == 0 ? Optional.empty() : Optional.of(number == 2);
  }

  private static <T> Optional<T> value(T[] values, int number) {
    return number == 0 ? Optional.empty() : Optional.of(values[number - 1]);
  }

  /** Whether it has all that the other one has. */
  public boolean hold(Traits asked) {
    return (bits & asked.mask()) == asked.bits;
  }

  private int mask() {
    int mask = color().isPresent() ? COLOR_MASK : 0;
    mask = mask << TRANSPORT_BITS | (transport().isPresent() ? TRANSPORT_MASK : 0);
    return mask << PICKUP_BITS | (selfPickup().isPresent() ? PICKUP_MASK : 0);
  }
}
