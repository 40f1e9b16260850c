package shelf.contract.permissions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shelf.contract.Checkout;
import shelf.local.EmbeddedAws;
import shelf.local.account.LocalCredentials;
import shelf.local.iam.Access;
import shelf.local.iam.Refusal;
import shelf.local.template.Resource;
import shelf.local.template.Template;
import shelf.local.template.Tree;

/**
 * Batches of streams that are given up. Lambda sends them to the queue in the function's role, for
 * which SAM, unlike for failed events, writes no policy.
 */
record DeadLetters(EmbeddedAws aws) {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "JwtIssuer", "https://issuer.example/",
          "JwtAudience", "shelf",
          "MediaBucketName", "media",
          "MediaPublicBaseUrl", "presigned");

  Stream<Step> steps() {
    var template = Template.read(Checkout.at("template.yaml"), PARAMETERS);
    return template.resources("AWS::Serverless::Function").stream()
        .flatMap(function ->
            queues(function)
                .map(queue -> step(function, template.physicalName(function.id()), queue)));
  }

  private static Stream<String> queues(Resource function) {
    return Tree.map(function.properties().get("Events")).values().stream()
        .map(Tree::map)
        .filter(event -> "DynamoDB".equals(event.get("Type")))
        .map(event -> Tree.map(event.get("Properties")).get("DestinationConfig"))
        .map(destination -> Tree.map(Tree.map(destination).get("OnFailure")).get("Destination"))
        .map(String::valueOf)
        .distinct();
  }

  private Step step(Resource function, String name, String queue) {
    var caller = aws.permissions().caller(LocalCredentials.functionKey(name)).orElseThrow();
    var sending = List.of(new Access("sqs:SendMessage", queue));
    return new Step(
        "a batch for " + name + " is given up",
        function.id(),
        () ->
            caller
                .refusal(sending)
                .map(Refusal::message)
                .map(Outcome::failure)
                .orElse(Outcome.DONE));
  }
}
