package shelf.local.template;

/** An attribute of a resource, as {@code !GetAtt BrandsTable.StreamArn} asks for it. */
record Attribute(String resource, String name) {}
