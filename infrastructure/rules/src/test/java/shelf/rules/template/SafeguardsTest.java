package shelf.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.rules.Violations;

class SafeguardsTest {
  private static final String GOOD =
      """
      Resources:
        Logs: {Type: AWS::Logs::LogGroup, Properties: {RetentionInDays: 30}}
        BrandsFunction:
          Type: AWS::Serverless::Function
          Properties: {LoggingConfig: {LogGroup: !Ref Logs}}
        BrandsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
            SSESpecification: {SSEEnabled: true}
            DeletionProtectionEnabled: true
        MediaBucket:
          Type: AWS::S3::Bucket
          Properties:
            BucketEncryption: {ServerSideEncryptionConfiguration: []}
            PublicAccessBlockConfiguration:
              BlockPublicAcls: true
              BlockPublicPolicy: true
              IgnorePublicAcls: true
              RestrictPublicBuckets: true
        MediaPolicy:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: !Ref MediaBucket
            PolicyDocument:
              Statement:
                - {Effect: Deny, Condition: {Bool: {aws:SecureTransport: false}}}
      """;

  @Test
  void violations_ofTheRepository_areNone() {
    Violations.none(
        Safeguards.violations(Template.ofRepository()),
        "In template.yaml every function has a log group with retention, every table is on demand,"
            + " encrypted, recoverable and protected, every bucket private, encrypted, TLS only.");
  }

  @Test
  void violations_completeTemplate_areNone() {
    assertThat(Safeguards.violations(Template.parse(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RetentionInDays: 30",
        "LogGroup: !Ref Logs",
        "BillingMode: PAY_PER_REQUEST",
        "PointInTimeRecoveryEnabled: true",
        "SSEEnabled: true",
        "DeletionProtectionEnabled: true",
        "BucketEncryption",
        "BlockPublicAcls: true",
        "BlockPublicPolicy: true",
        "IgnorePublicAcls: true",
        "RestrictPublicBuckets: true",
        "Bucket: !Ref MediaBucket",
        "Effect: Deny",
        "aws:SecureTransport: false"
      })
  void violations_oneSafeguardLess_isNamed(String safeguard) {
    String lax = safeguard.contains(": ") ? "Other: x" : "Other";
    assertThat(Safeguards.violations(Template.parse(GOOD.replace(safeguard, lax)))).hasSize(1);
  }

  @Test
  void violations_switchedOff_isNamed() {
    assertThat(
            Safeguards.violations(
                Template.parse(GOOD.replace("SSEEnabled: true", "SSEEnabled: false"))))
        .containsExactly("BrandsTable: SSESpecification/SSEEnabled is not true");
  }
}
