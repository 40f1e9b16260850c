package shelf.rules.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.rules.Violations;
import shelf.rules.template.Template;

class StackTest {
  private static final String GOOD =
      """
      Resources:
        Letters: {Type: AWS::SQS::Queue, Properties: {SqsManagedSseEnabled: true, MessageRetentionPeriod: 1209600}}
        Topic: {Type: AWS::SNS::Topic, Properties: {KmsMasterKeyId: alias/aws/sns}}
        Table: {Type: AWS::DynamoDB::Table, Properties: {SSESpecification: {SSEEnabled: true}}}
        Logs: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 30}}
        Media:
          Type: AWS::S3::Bucket
          Properties:
            BucketEncryption: {ServerSideEncryptionConfiguration: []}
            NotificationConfiguration: {LambdaConfigurations: [{Function: {Ref: FAliaslive}}]}
        F:
          Type: AWS::Lambda::Function
          Properties: {LoggingConfig: {LogGroup: {Ref: Logs}}, SnapStart: {ApplyOn: PublishedVersions}}
        FAliaslive:
          Type: AWS::Lambda::Alias
          UpdatePolicy: {CodeDeployLambdaAliasUpdate: {DeploymentGroupName: {Ref: Group}}}
          Properties: {FunctionName: {Ref: F}}
        FRole:
          Type: AWS::IAM::Role
          Properties:
            ManagedPolicyArns:
              - arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess
              - arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole
            Policies:
              - PolicyDocument:
                  Statement:
                    - {Effect: Allow, Action: [dynamodb:GetItem], Resource: {"Fn::GetAtt": [Table, Arn]}}
                    - {Effect: Allow, Action: dynamodb:Query, Resource: [{"Fn::Sub": "${Table.Arn}/index/*"}]}
                    - {Effect: Allow, Action: xray:PutTraceSegments, Resource: "*"}
        OwnStream:
          Type: AWS::IAM::Policy
          Properties:
            Roles: [{Ref: FRole}]
            PolicyDocument:
              Statement:
                - Effect: Deny
                  Action: [dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator]
                  NotResource: [{"Fn::GetAtt": [Table, StreamArn]}]
        Invoke:
          Type: AWS::Lambda::EventInvokeConfig
          Properties:
            FunctionName: {Ref: F}
            Qualifier: live
            DestinationConfig: {OnFailure: {Destination: {"Fn::GetAtt": [Letters, Arn]}}}
        Source:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            FunctionName: {Ref: FAliaslive}
            MaximumRetryAttempts: 8
            MaximumRecordAgeInSeconds: 3600
            DestinationConfig: {OnFailure: {Destination: {"Fn::GetAtt": [Letters, Arn]}}}
        Timer:
          Type: AWS::Scheduler::Schedule
          Properties: {Target: {Arn: {Ref: FAliaslive}, DeadLetterConfig: {Arn: {"Fn::GetAtt": [Letters, Arn]}}}}
        Caller: {Type: AWS::Lambda::Permission, Properties: {FunctionName: {Ref: FAliaslive}}}
        Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {AccessLogSettings: {DestinationArn: {Ref: Logs}}}}
        Api:
          Type: AWS::ApiGatewayV2::Api
          Properties:
            Body:
              paths:
                /a:
                  get:
                    x-amazon-apigateway-integration:
                      uri: {"Fn::Sub": "arn:aws:apigateway:r:lambda:path/2015-03-31/functions/${FAliaslive}/invocations"}
      """;

  @Test
  void violations_ofTheRepositoryBySam_areNone() {
    assumeThat(Translator.isInstalled()).as("aws-sam-translator: not run (not installed)").isTrue();
    Violations.none(
        violations(Translator.translated()),
        "What SAM makes of template.yaml allows each action on its resource alone, encrypts what"
            + " lies, keeps what fails, and calls aliases.");
  }

  @Test
  void violations_completeStack_areNone() {
    assertThat(violations(Template.parse(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [dynamodb:GetItem]      | ["*"]             | FRole: allows *
          [dynamodb:GetItem]      | ["dynamodb:*"]    | FRole: allows dynamodb:*
          [dynamodb:GetItem]      | "s3:Get*"         | FRole: allows s3:Get*
          {"Fn::GetAtt": [Table, Arn]}  | "*"         | FRole: allows its actions on *
          ${Table.Arn}/index/*    | arn:aws:dynamodb:*:*:table/${Table} | FRole: allows its actions on arn:aws:dynamodb:*:*:table/${Table}
          xray:PutTraceSegments   | s3:GetObject      | FRole: allows its actions on *
          AWSXrayWriteOnlyAccess  | PowerUserAccess   | FRole: has the policy PowerUserAccess
          [dynamodb:DescribeStream, |[                | FRole: is not denied dynamodb:DescribeStream on what is not its own
          """)
  void violations_wideRole_isNamed(String good, String bad, String what) {
    assertThat(violationsOfOne(good, bad)).containsExactly(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SqsManagedSseEnabled: true | SqsManagedSseEnabled: false | Letters: SqsManagedSseEnabled is not true
          1209600                 | 345600            | Letters: MessageRetentionPeriod is not 1209600
          KmsMasterKeyId          | Other             | Topic: KmsMasterKeyId is not set
          SSEEnabled: true        | Other: true       | Table: SSESpecification/SSEEnabled is not true
          BucketEncryption        | Other             | Media: BucketEncryption is not set
          RetentionInDays         | Other             | Logs: RetentionInDays is not set
          DestinationArn          | Other             | Stage: AccessLogSettings/DestinationArn is not set
          LogGroup: {Ref: Logs}   | LogGroup: mine    | F: logs into no group of the stack
          """)
  void violations_missingProtection_isNamed(String good, String bad, String what) {
    assertThat(violationsOfOne(good, bad)).containsExactly(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Qualifier: live         | Qualifier: dead   | FAliaslive: is called by events and has no EventInvokeConfig
          MaximumRetryAttempts    | Other             | Source: no MaximumRetryAttempts
          MaximumRecordAgeInSeconds | Other           | Source: no MaximumRecordAgeInSeconds
          DeadLetterConfig        | Other             | Timer: Target/DeadLetterConfig/Arn is no queue of the stack
          Permission, Properties: {FunctionName: {Ref: FAliaslive} | Permission, Properties: {FunctionName: {Ref: F} | Caller: FunctionName is no alias
          functions/${FAliaslive} | functions/${F.Arn} | get /a: calls no alias
          PublishedVersions       | None              | F: no snapshot is published
          DeploymentGroupName     | Other             | FAliaslive: CodeDeploy does not move it
          Properties: {FunctionName: {Ref: F}} | Properties: {FunctionName: {Ref: F}, ProvisionedConcurrencyConfig: {}} | FAliaslive: provisioned, and a snapshot
          """)
  void violations_lostFailureOrBypassedAlias_isNamed(String good, String bad, String what) {
    assertThat(violationsOfOne(good, bad)).containsExactly(what);
  }

  private static List<String> violationsOfOne(String good, String bad) {
    assertThat(GOOD).contains(good);
    return violations(Template.parse(GOOD.replace(good, bad)));
  }

  @Test
  void violations_queueOfAnotherStack_isNamed() {
    String abroad = "OnFailure: {Destination: \"arn:aws:sqs:r:1:letters\"}";
    String here = "OnFailure: {Destination: {\"Fn::GetAtt\": [Letters, Arn]}}";
    assertThat(violations(Template.parse(GOOD.replace(here, abroad))))
        .containsExactly(
            "Source: DestinationConfig/OnFailure/Destination is no queue of the stack",
            "Invoke: DestinationConfig/OnFailure/Destination is no queue of the stack");
  }

  @Test
  void violations_callsPastTheAlias_areNamed() {
    var past = GOOD.replace("Function: {Ref: FAliaslive}", "Function: {Ref: F}");
    assertThat(violations(Template.parse(past)))
        .containsExactly(
            "F: is called by events and has no EventInvokeConfig",
            "a bucket calls {\"Ref\":\"F\"}");
    assertThat(violations(Template.parse(GOOD.replace("Arn: {Ref: FAliaslive}", "Arn: {Ref: F}"))))
        .contains("Timer: Target/Arn is no alias");
    assertThat(
            violations(
                Template.parse(
                    GOOD.replace(
                        "FunctionName: {Ref: FAliaslive}\n      Max",
                        "FunctionName: {Ref: F}\n      Max"))))
        .contains("Source: FunctionName is no alias");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Roles: [{Ref: FRole}]                      | Roles: [{Ref: Other}]
          Effect: Deny                               | Effect: Allow
          [{"Fn::GetAtt": [Table, StreamArn]}]       | ["*"]
          [{"Fn::GetAtt": [Table, StreamArn]}]       | []
          """)
  void violations_streamsOfOthers_areNamed(String good, String bad) {
    assertThat(GOOD).contains(good);
    assertThat(Narrowing.violations(Template.parse(GOOD.replace(good, bad))))
        .hasSize(3)
        .first()
        .isEqualTo("FRole: is not denied dynamodb:DescribeStream on what is not its own");
  }

  private static List<String> violations(Template stack) {
    var found = new ArrayList<>(Permissions.violations(stack));
    found.addAll(Narrowing.violations(stack));
    found.addAll(Protection.violations(stack));
    found.addAll(Failures.violations(stack));
    found.addAll(Aliases.violations(stack));
    return found;
  }
}
