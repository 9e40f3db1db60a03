/** The partner's solutions, the same in both catalogs. All invented but the Sandbox's own S-1234567. */
import type { SolutionStatus } from "@aws-sdk/client-partnercentral-selling";
import { partnerAccount } from "../opportunity";

export type PartnerSolution = {
  readonly id: string;
  readonly name: string;
  readonly status: SolutionStatus;
  readonly category: string;
  readonly createdDate: string;
  readonly marketplaceArn?: string;
};

const marketplace = `arn:aws:aws-marketplace:us-east-1:${partnerAccount}:AWSMarketplace`;

export const partnerSolutions: readonly PartnerSolution[] = [
  {
    id: "S-1234567",
    name: "Sandbox Sample Solution",
    status: "Active",
    category: "Software Product",
    createdDate: "2024-01-15T09:00:00.000Z",
  },
  {
    id: "S-0051208",
    name: "Harbor Data Lake Accelerator",
    status: "Active",
    category: "Software Product",
    createdDate: "2024-03-04T10:30:00.000Z",
    marketplaceArn: `${marketplace}/Solution/soln-4tz7qk2m9xw3b`,
  },
  {
    id: "S-0051377",
    name: "Mainframe Exit Factory",
    status: "Active",
    category: "Consulting Service",
    createdDate: "2024-06-18T14:05:00.000Z",
  },
  {
    id: "S-0052040",
    name: "Clinic Records Exchange",
    status: "Active",
    category: "Software Product",
    createdDate: "2025-02-11T08:20:00.000Z",
  },
  {
    id: "S-0052511",
    name: "SAP Landing Zone Service",
    status: "Active",
    category: "Managed Service",
    createdDate: "2025-09-01T12:00:00.000Z",
  },
  {
    id: "S-0049002",
    name: "Branch Office Backup Classic",
    status: "Inactive",
    category: "Software Product",
    createdDate: "2021-05-20T16:45:00.000Z",
  },
  {
    id: "S-0053190",
    name: "Retail Forecast Studio",
    status: "Draft",
    category: "Software Product",
    createdDate: "2026-10-07T11:15:00.000Z",
    marketplaceArn: `${marketplace}/Solution/soln-8pn3vd5ct1rqf`,
  },
  {
    // As accounts have them that were moved to the new console.
    id: "soln-6hd2kq9vw3xzp",
    name: "Fleet Telemetry Hub",
    status: "Active",
    category: "Software Product",
    createdDate: "2026-08-12T13:45:00.000Z",
  },
];
