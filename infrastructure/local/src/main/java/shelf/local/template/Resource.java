package shelf.local.template;

import java.util.Map;

/**
 * One resource of {@code template.yaml}.
 *
 * @param id logical id, as {@code BrandsTable}
 * @param type as {@code AWS::DynamoDB::Table}
 * @param properties as in the template, with Globals merged in and every intrinsic function and
 *     parameter already resolved to plain maps, lists, strings, numbers and booleans
 */
public record Resource(String id, String type, Map<String, Object> properties) {}
