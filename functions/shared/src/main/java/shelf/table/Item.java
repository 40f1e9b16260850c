package shelf.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of a table: a key and named attributes. Immutable; the {@code with} methods give a new
 * one. Keeps the SDK's attribute values out of the entities, which only say names and values.
 */
public final class Item {

  private final Map<String, AttributeValue> attributes;

  Item(Map<String, AttributeValue> attributes) {
    this.attributes = Collections.unmodifiableMap(attributes);
  }

  public static Item at(Key key) {
    return new Item(keyAttributes(key));
  }

  /** The same attributes under another key. */
  public Item moved(Key key) {
    var more = new HashMap<>(attributes);
    more.putAll(keyAttributes(key));
    return new Item(more);
  }

  static Map<String, AttributeValue> keyAttributes(Key key) {
    return Map.of(
        Key.COLLECTION, AttributeValue.fromS(key.collection()),
        Key.MEMBER, AttributeValue.fromS(key.member()));
  }

  public Key key() {
    return new Key(text(Key.COLLECTION), text(Key.MEMBER));
  }

  public Item with(String name, String value) {
    return with(name, AttributeValue.fromS(value));
  }

  public Item with(String name, long value) {
    return with(name, AttributeValue.fromN(Long.toString(value)));
  }

  public Item with(String name, boolean value) {
    return with(name, AttributeValue.fromBool(value));
  }

  public Item with(String name, byte[] value) {
    return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
  }

  /** The number, or no attribute at all. */
  public Item withNumber(String name, Optional<Long> value) {
    return value.map(number -> with(name, number.longValue())).orElse(this);
  }

  /** The text, or no attribute at all. */
  public Item with(String name, Optional<String> value) {
    return value.map(text -> with(name, text)).orElse(this);
  }

  public Item with(String name, List<Item> values) {
    return with(name, list(values));
  }

  static AttributeValue list(List<Item> fragments) {
    return AttributeValue.fromL(
        fragments.stream().map(item -> AttributeValue.fromM(item.attributes)).toList());
  }

  private Item with(String name, AttributeValue value) {
    var more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }

  /** An item without a key: a map inside another item. */
  public static Item fragment() {
    return new Item(Map.of());
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /**
   * @throws IllegalStateException if the item has no such text: the table holds what we did not
   *     write
   */
  public String text(String name) {
    return maybeText(name).orElseThrow(() -> missing(name));
  }

  public Optional<String> maybeText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  public long number(String name) {
    return maybeNumber(name).orElseThrow(() -> missing(name));
  }

  public Optional<Long> maybeNumber(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }

  public boolean flag(String name) {
    return Optional.ofNullable(attributes.get(name)).orElseThrow(() -> missing(name)).bool();
  }

  public byte[] bytes(String name) {
    var value = Optional.ofNullable(attributes.get(name)).orElseThrow(() -> missing(name));
    return value.b().asByteArray();
  }

  public List<Item> items(String name) {
    var values = Optional.ofNullable(attributes.get(name)).orElseThrow(() -> missing(name)).l();
    return values.stream().map(value -> new Item(value.m())).toList();
  }

  private IllegalStateException missing(String name) {
    return new IllegalStateException("No attribute " + name + " in an item that must have it");
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && item.attributes.equals(attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }
}
