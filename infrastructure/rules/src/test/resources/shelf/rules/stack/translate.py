"""Prints the CloudFormation that SAM makes of a template, as JSON. Asks nobody: no AWS, no credentials."""

import json
import logging
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# It says of switches of AWS's own service that they are not there.
logging.disable(logging.WARNING)

with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)

# `sam package` puts the zips into a bucket before AWS translates.
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        resource["Properties"]["CodeUri"] = "s3://zips/" + resource["Properties"]["CodeUri"]

# SAM fills in the values of parameters where it must know them, and asks for those without a default.
given = {
    name: "given"
    for name, parameter in template.get("Parameters", {}).items()
    if "Default" not in parameter
}

# The names of AWS's own policies that a template may use as they are: this one uses none.
managed_policies = {}

print(json.dumps(Translator(managed_policies, Parser()).translate(template, given)))
