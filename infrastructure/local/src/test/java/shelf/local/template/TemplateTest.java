package shelf.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final String HEAD =
      """
      Parameters:
        Name: {Type: String, Default: shop}
        Many: {Type: CommaDelimitedList, Default: "a, b"}
        Days: {Type: Number, Default: 7}
        Stage: {Type: String, Default: local}
      Mappings:
        Sizes: {local: {memory: 512}, live: {memory: 1024}}
      Conditions:
        Local: !Equals [!Ref Stage, local]
        Live: !Not [!Condition Local]
        Both: !And [!Condition Local, !Condition Live]
        Either: !Or [!Condition Local, !Condition Live]
      Resources:
        BrandsTable:
          Type: AWS::DynamoDB::Table
          Properties: {StreamSpecification: {StreamViewType: KEYS_ONLY}}
        CarModelsTable: {Type: AWS::DynamoDB::Table}
        MediaBucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "${AWS::StackName}-media"}}
        Api: {Type: AWS::Serverless::HttpApi}
        LettersQueue: {Type: AWS::SQS::Queue}
        BrandsFunction: {Type: AWS::Serverless::Function}
        LiveTable: {Type: AWS::DynamoDB::Table, Condition: Live}
        Subject:
          Type: Test::Subject
          Properties:
      """;

  @TempDir Path directory;

  private Template read(String yaml, Map<String, String> overrides) {
    try {
      return Template.read(Files.writeString(directory.resolve("t.yaml"), yaml), overrides);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Template withSubject(String value) {
    return read(HEAD + "      Value: " + value + "\n", Map.of());
  }

  private Object valueOf(String value) {
    return withSubject(value).resources("Test::Subject").getFirst().properties().get("Value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          plain                                            | plain
          2026-01-01                                       | 2026-01-01
          !Ref Name                                        | shop
          !Ref Days                                        | 7
          !Ref Many                                        | [a, b]
          !Ref BrandsTable                                 | brands
          !Ref CarModelsTable                              | car-models
          !Ref MediaBucket                                 | shelf-media
          !Ref BrandsFunction                              | brands
          !Ref Api                                         | api
          !Ref AWS::Region                                 | eu-central-1
          !Ref AWS::AccountId                              | 000000000000
          !Ref AWS::StackName                              | shelf
          !Ref BrandsFunction.Alias                        | arn:aws:lambda:eu-central-1:000000000000:function:brands
          !Ref BrandsFunctionRole                          | brands-function
          """)
  void reference_toAnything_isItsValueOrName(String yaml, String resolved) {
    assertThat(String.valueOf(valueOf(yaml))).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {Ref: Name}                                      | shop
          {"Fn::Sub": "x-${Name}"}                         | x-shop
          !Sub "${Name}/${BrandsTable}/${!Literal}/${Days}" | shop/brands/${Literal}/7
          !Sub "${BrandsTable.Arn}/index/*"                | arn:aws:dynamodb:eu-central-1:000000000000:table/brands/index/*
          !Sub ["${a}-${Name}", {a: !Ref Stage}]           | local-shop
          !GetAtt BrandsTable.Arn                          | arn:aws:dynamodb:eu-central-1:000000000000:table/brands
          !GetAtt [MediaBucket, Arn]                       | arn:aws:s3:::shelf-media
          !GetAtt LettersQueue.Arn                         | arn:aws:sqs:eu-central-1:000000000000:letters
          !GetAtt BrandsFunctionRole.Arn                   | arn:aws:iam::000000000000:role/brands-function
          !GetAtt BrandsFunction.Version.Version           | 1
          """)
  void text_withReferences_isFilledIn(String yaml, String resolved) {
    assertThat(String.valueOf(valueOf(yaml))).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          !If [Local, yes-it-is, no]                       | yes-it-is
          !If [Live, !Ref Nowhere, fallback]               | fallback
          !If [Either, 1, 2]                               | 1
          !If [Both, 1, 2]                                 | 2
          !Join ["-", [a, !Ref Name, c]]                   | a-shop-c
          !Join [",", !Ref Many]                           | a,b
          !Select [1, !Ref Many]                           | b
          !Select [1, !Split ["/", "x/y/z"]]               | y
          !FindInMap [Sizes, !Ref Stage, memory]           | 512
          !Base64 hi                                       | aGk=
          {a: !Ref AWS::NoValue, b: 1}                     | {b=1}
          [a, !Ref AWS::NoValue]                           | [a]
          """)
  void value_withIntrinsics_isResolved(String yaml, String resolved) {
    assertThat(String.valueOf(valueOf(yaml))).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          !Ref Nowhere             | there is no parameter or resource Nowhere
          !GetAtt Nowhere.Arn      | there is no parameter or resource Nowhere
          !GetAtt BrandsTable.Nope | knows no attribute Nope
          !Sub "${Nowhere}"        | there is no parameter or resource Nowhere
          !Transform {Name: x}     | unknown intrinsic function Fn::Transform
          {"Fn::GetAZs": ""}       | unknown intrinsic function Fn::GetAZs
          !ImportValue x           | !ImportValue
          !If [Nope, 1, 2]         | there is no condition Nope
          !If [Local, 1]           | expected a list of 3
          !Select [9, !Ref Many]   | !Select has no element
          !FindInMap [A, b, c]     | !FindInMap finds nothing
          !Join ["-", [{a: 1}]]    | expected one value
          """)
  void value_thatCannotBeResolved_isAnErrorThatNamesThePlace(String yaml, String problem) {
    assertThatThrownBy(() -> withSubject(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Resources.Subject.Properties.Value")
        .hasMessageContaining(problem);
  }

  @Test
  void resource_whoseConditionDoesNotHold_isNotThere() {
    assertThat(withSubject("x").resources("AWS::DynamoDB::Table"))
        .extracting(Resource::id)
        .containsExactly("BrandsTable", "CarModelsTable");
    assertThat(
            read(HEAD + "      Value: x\n", Map.of("Stage", "live"))
                .resources("AWS::DynamoDB::Table"))
        .extracting(Resource::id)
        .containsExactly("BrandsTable", "CarModelsTable", "LiveTable");
  }

  @Test
  void parameter_withoutValue_isAnError() {
    var yaml = "Parameters: {JwtIssuer: {Type: String}}\nResources: {}\n";

    assertThatThrownBy(() -> read(yaml, Map.of()))
        .hasMessage("template: Parameters.JwtIssuer: has no Default and was given no value");
    assertThat(read(yaml, Map.of("JwtIssuer", "x", "Unknown", "y")).resources("any")).isEmpty();
  }

  @Test
  void globals_ofFunctions_areMergedAsSamDoes() {
    var yaml =
        """
        Globals:
          Function:
            Timeout: 10
            Layers: [a]
            Environment: {Variables: {ONE: global, TWO: global}}
        Resources:
          AFunction:
            Type: AWS::Serverless::Function
            Properties: {Timeout: 3, Layers: [b], Environment: {Variables: {TWO: own}}}
          ATable: {Type: AWS::DynamoDB::Table}
        """;

    var template = read(yaml, Map.of());

    assertThat(template.resources("AWS::Serverless::Function").getFirst().properties())
        .containsEntry("Timeout", 3)
        .containsEntry("Layers", List.of("a", "b"))
        .containsEntry("Environment", Map.of("Variables", Map.of("ONE", "global", "TWO", "own")));
    assertThat(template.resources("AWS::DynamoDB::Table").getFirst().properties()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Resources: [                 | cannot read
          - a                          | is not a mapping
          Resources: {A: 1, A: 2}      | duplicate key
          Resources: !!java.net.URL a  | cannot read
          """)
  void file_thatIsNoTemplate_isAnError(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml, Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void file_missing_isAnError() {
    assertThatThrownBy(() -> Template.read(directory.resolve("none.yaml"), Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("there is no ");
  }

  @Test
  void conditions_inACircle_areAnError() {
    var yaml =
        """
        Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}
        Resources: {T: {Type: X, Condition: A}}
        """;

    assertThatThrownBy(() -> read(yaml, Map.of())).hasMessageContaining("depends on itself");
  }
}
