package shelf.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.local.failure.StartException;

class PermissionsTest {

  private static final String READ =
      "{Sid: Read, Effect: Allow, Action: [s3:GetObject, s3:ListBucket], Resource: 'a*'}";

  private static boolean allows(Permissions permissions, Access access) {
    return Statements.clerk(permissions).refusal(List.of(access)).isEmpty();
  }

  private static Access keyed(String... keys) {
    return new Access("dynamodb:Query", "t", Map.of(Access.LEADING_KEYS, List.of(keys)));
  }

  private static Permissions onKeys(String operator, String patterns) {
    return Statements.of(
        "{Sid: Own, Effect: Allow, Action: dynamodb:Query, Resource: t, Condition: {'%s':"
                .formatted(operator)
            + " {'dynamodb:LeadingKeys': [%s]}}}".formatted(patterns));
  }

  @Test
  void access_allowedByAStatement_isGranted() {
    var permissions = Statements.of(READ);
    assertThat(allows(permissions, new Access("s3:GetObject", "a/b"))).isTrue();
    assertThat(allows(permissions, new Access("S3:GETOBJECT", "a"))).isTrue();
    assertThat(allows(permissions, new Access("s3:GetObject", "b"))).isFalse();
    assertThat(allows(permissions, new Access("s3:PutObject", "a"))).isFalse();
  }

  @Test
  void access_deniedByAStatement_isRefusedWhateverAllowsIt() {
    var permissions =
        Statements.of(READ + ", {Sid: No, Effect: Deny, Action: 's3:*', Resource: a/secret}");
    assertThat(allows(permissions, new Access("s3:GetObject", "a/b"))).isTrue();
    assertThat(allows(permissions, new Access("s3:GetObject", "a/secret"))).isFalse();
    assertThat(permissions.refusals().getLast().message())
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/shelf-ClerkRole/clerk is not authorized"
                + " to perform: s3:GetObject on resource: a/secret with an explicit deny in an"
                + " identity-based policy");
  }

  @Test
  void call_ofManyAccesses_isRefusedForOne() {
    var permissions = Statements.of(READ);
    var some = List.of(new Access("s3:GetObject", "a"), new Access("s3:GetObject", "b"));
    var refusal = Statements.clerk(permissions).refusal(some);
    assertThat(refusal).get().extracting(Refusal::message).asString().contains("resource: b ");
    assertThat(permissions.used()).isEmpty();
    assertThat(permissions.refusals()).containsExactly(refusal.orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringEquals, purges, true",
    "ForAllValues:StringEquals, purges*, false",
    "ForAllValues:StringLike, pur*, true",
    "ForAllValues:StringLike, brands, false",
    "ForAllValues:StringNotEquals, brands, true",
    "ForAllValues:StringNotLike, p*, false",
    "ForAnyValue:StringLike, p*, true",
    "ForAnyValue:StringLike, b*, false"
  })
  void condition_onAKey_comparesIt(String operator, String pattern, boolean holds) {
    assertThat(allows(onKeys(operator, "'" + pattern + "'"), keyed("purges"))).isEqualTo(holds);
  }

  @Test
  void condition_onManyKeys_isOfAllOrOfAny() {
    assertThat(allows(onKeys("ForAllValues:StringLike", "a, 'b*'"), keyed("a", "bc"))).isTrue();
    assertThat(allows(onKeys("ForAllValues:StringLike", "a, 'b*'"), keyed("a", "c"))).isFalse();
    assertThat(allows(onKeys("ForAnyValue:StringLike", "a, 'b*'"), keyed("a", "c"))).isTrue();
  }

  /** As IAM has it: a Scan names no key, so a condition of all keys does not keep it out. */
  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringLike, true",
    "ForAnyValue:StringLike, false",
    "ForAnyValue:StringLikeIfExists, true"
  })
  void condition_onAMissingKey_isAsIamHasIt(String operator, boolean holds) {
    var keyless = new Access("dynamodb:Query", "t");
    assertThat(allows(onKeys(operator, "a"), keyless)).isEqualTo(holds);
  }

  @Test
  void condition_onAPrefix_needsIt() {
    var permissions =
        Statements.of(
            "{Effect: Allow, Action: s3:ListBucket, Resource: b,"
                + " Condition: {StringLike: {'s3:prefix': 'products/*'}}}");
    var list = new Access("s3:ListBucket", "b");
    var products = Map.of(Access.PREFIX, List.of("products/1/"));
    assertThat(allows(permissions, new Access("s3:ListBucket", "b", products))).isTrue();
    assertThat(allows(permissions, list)).isFalse();
  }

  @Test
  void used_grants_areThoseWithoutWhichACallWouldFail() {
    var permissions =
        Statements.of(READ + ", {Sid: Twice, Effect: Allow, Action: s3:GetObject, Resource: ab}");
    assertThat(permissions.grants()).hasSize(3);

    allows(permissions, new Access("s3:GetObject", "ab"));
    assertThat(permissions.used()).isEmpty();

    allows(permissions, new Access("s3:GetObject", "ac"));
    assertThat(permissions.used())
        .containsExactly(new Grant("Clerk", "Read", "s3:GetObject", "a*", ""));

    permissions.forget();
    assertThat(permissions.used()).isEmpty();
  }

  @Test
  void grants_ofACondition_areItsValues() {
    var permissions = onKeys("ForAllValues:StringLike", "a, 'b*', c");
    assertThat(permissions.grants())
        .extracting(Grant::condition)
        .containsExactly(
            "dynamodb:LeadingKeys=a", "dynamodb:LeadingKeys=b*", "dynamodb:LeadingKeys=c");
    allows(permissions, keyed("a", "b1", "b2"));
    assertThat(permissions.used())
        .extracting(Grant::condition)
        .containsExactlyInAnyOrder("dynamodb:LeadingKeys=a", "dynamodb:LeadingKeys=b*");
  }

  @Test
  void withheld_grants_areRefused() {
    var permissions = onKeys("ForAllValues:StringLike", "a, 'b*'");
    var first = permissions.grants().getFirst();
    var last = permissions.grants().getLast();

    permissions.withhold(List.of(first));
    assertThat(allows(permissions, keyed("a"))).isFalse();
    assertThat(allows(permissions, keyed("b"))).isTrue();
    assertThat(first.isFor(permissions.refusals().getLast().access())).isTrue();
    assertThat(last.isFor(permissions.refusals().getLast().access())).isFalse();

    permissions.withhold(List.of(first, last));
    assertThat(allows(permissions, keyed("b"))).isFalse();

    permissions.withhold(List.of());
    assertThat(allows(permissions, keyed("a", "b"))).isTrue();
    assertThat(permissions.grants()).hasSize(2);
  }

  @Test
  void caller_byKey_isTheDeveloperOrAFunction() {
    var permissions = Statements.of(READ);
    assertThat(permissions.caller("local")).get().matches(Caller::isAdministrator);
    assertThat(permissions.caller("local-clerk")).get().matches(it -> !it.isAdministrator());
    assertThat(permissions.caller("local-cook")).isEmpty();
    var header = "AWS4-HMAC-SHA256 Credential=local-clerk/20261122/eu-central-1/s3/aws4_request";
    assertThat(Permissions.accessKey(Optional.of(header + ", SignedHeaders=host")))
        .contains("local-clerk");
    assertThat(Permissions.accessKey(Optional.of("AWS local:abc"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Policies: AmazonDynamoDBFullAccess",
        "Policies: [{DynamoDBCrudPolicy: {TableName: brands}}]",
        "Role: 'arn:aws:iam::000000000000:role/other'",
        "Policies: {Statement: {Effect: Allow, NotAction: a, Resource: b}}",
        "Policies: {Statement: {Effect: Allow, Action: a}}",
        "Policies: {Statement: {Effect: allow, Action: a, Resource: b}}",
        "Policies: {Statement: {Effect: Allow, Action: a, Resource: '${!aws:username}'}}",
        "Policies: {Statement: {Effect: Allow, Action: a, Resource: b, Condition:"
            + " {IpAddress: {'aws:SourceIp': 10.0.0.0/8}}}}",
        "Policies: {Statement: {Effect: Allow, Action: a, Resource: b, Condition:"
            + " {StringEquals: {'aws:SourceVpc': c}}}}",
        "Policies: {Statement: {Effect: Allow, Action: a, Resource: b, Condition:"
            + " {StringLike: {'dynamodb:LeadingKeys': c}}}}"
      })
  void add_whatIsNotUnderstood_isAnError(String properties) {
    var template = Statements.template(properties);
    assertThatThrownBy(() -> new Permissions().add(template))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("template: the policy of Clerk");
  }

  @Test
  void add_functionWithoutPolicies_mayDoNothing() {
    var permissions = new Permissions();
    permissions.add(Statements.template("Handler: h"));
    assertThat(allows(permissions, new Access("s3:GetObject", "a"))).isFalse();
  }
}
