import type { TableShape } from "./column.js";

/** The licence under which a dataset is passed on. */
export interface DatasetLicence {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

/**
 * Ofsted publishes under the Open Government Licence. Council papers are their councils' own; the title says so,
 * because a data package's licence is a statement to people and binds nobody.
 */
export const openGovernmentLicence: DatasetLicence = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0 for the inspectorate's documents; council papers under their councils' terms",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

/**
 * Describes a dataset's tables as a Frictionless data package (https://datapackage.org, version 2): the CSV files with
 * their columns, types, keys and licence. The Parquet files beside them hold the same rows.
 */
export function describeDataPackage(
  tables: readonly TableShape[],
  versions: { readonly schema: string; readonly extractor: string },
): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "ilacs-dataset",
    title: "Inspections of English children's services, extracted from their documents",
    description:
      "Values with their place in the documents that they were read from. Each CSV table stands beside a Parquet file " +
      "of the same rows; records.jsonl holds the whole records with every quote.",
    version: versions.schema,
    licenses: [openGovernmentLicence],
    contributors: [{ title: `ilacs ${versions.extractor}`, roles: ["wrangler"] }],
    resources: tables.map(describeTable),
  };
}

function describeTable(table: TableShape): object {
  return {
    name: table.name,
    type: "table",
    // Version 1's name for the same; readers of that version, R's among them, read no table without it.
    profile: "tabular-data-resource",
    title: table.title,
    description: table.description,
    path: `tables/${table.name}.csv`,
    scheme: "file",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(({ name, type, description, required, values }) => ({
        name,
        type,
        description,
        ...(required === true || values !== undefined
          ? { constraints: { ...(required === true ? { required } : {}), ...(values ? { enum: values } : {}) } }
          : {}),
      })),
      missingValues: [""],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0
        ? {
            foreignKeys: table.foreignKeys.map(({ columns, table: resource, reference }) => ({
              fields: columns,
              reference: { resource, fields: reference },
            })),
          }
        : {}),
    },
  };
}
