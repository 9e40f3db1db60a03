// The choices AWS offers, spelled exactly as the Partner Central Selling API takes them. Copied
// here because the browser must not carry the AWS SDK; a test compares them with the SDK's own
// enums. Lists too long for a page's script live beside this file: countries, currencies,
// us-states, aws-products.

export const yesNo = ["Yes", "No"] as const;

export const industries = [
  "Aerospace",
  "Agriculture",
  "Automotive",
  "Computers and Electronics",
  "Consumer Goods",
  "Education",
  "Energy - Oil and Gas",
  "Energy - Power and Utilities",
  "Financial Services",
  "Gaming",
  "Government",
  "Healthcare",
  "Hospitality",
  "Life Sciences",
  "Manufacturing",
  "Marketing and Advertising",
  "Media and Entertainment",
  "Mining",
  "Non-Profit Organization",
  "Professional Services",
  "Real Estate and Construction",
  "Retail",
  "Software and Internet",
  "Telecommunications",
  "Transportation and Logistics",
  "Travel",
  "Wholesale and Distribution",
  "Other",
] as const;

export const deliveryModels = [
  "SaaS or PaaS",
  "BYOL or AMI",
  "Managed Services",
  "Professional Services",
  "Resell",
  "Other",
] as const;

export const involvements = ["Co-Sell", "For Visibility Only"] as const;

export const primaryNeeds = [
  "Co-Sell - Architectural Validation",
  "Co-Sell - Business Presentation",
  "Co-Sell - Competitive Information",
  "Co-Sell - Deal Support",
  "Co-Sell - Pricing Assistance",
  "Co-Sell - Support for Public Tender / RFx",
  "Co-Sell - Technical Consultation",
  "Co-Sell - Total Cost of Ownership Evaluation",
] as const;

export const salesActivities = [
  "Agreed on solution to Business Problem",
  "Completed Action Plan",
  "Conducted POC / Demo",
  "Customer has shown interest in solution",
  "Finalized Deployment Need",
  "Initialized discussions with customer",
  "In evaluation / planning stage",
  "SOW Signed",
] as const;

export const opportunityTypes = ["Net New Business", "Expansion", "Flat Renewal"] as const;

/** In the order a deal passes through them. */
export const stages = [
  "Prospect",
  "Qualified",
  "Technical Validation",
  "Business Validation",
  "Committed",
  "Launched",
  "Closed Lost",
] as const;

export const procurementTypes = ["Contract", "Pay-as-you-go", "Subscription"] as const;

export const channels = [
  "AWS Marketing Central",
  "Content Syndication",
  "Display",
  "Email",
  "Live Event",
  "Out Of Home (OOH)",
  "Print",
  "Search",
  "Social",
  "Telemarketing",
  "TV",
  "Video",
  "Virtual Event",
] as const;

/** AWS's literal for Other begins with an asterisk. */
export const competitors = [
  "Akamai",
  "AliCloud",
  "Co-location",
  "Google Cloud Platform",
  "IBM Softlayer",
  "Microsoft Azure",
  "No Competition",
  "On-Prem",
  "Oracle Cloud",
  "Other- Cost Optimization",
  "*Other",
] as const;

/**
 * Not an enum of the SDK: AWS API reference, Project.ApnPrograms. Unknown values vanish silently at
 * AWS.
 */
export const apnPrograms = [
  "APN Immersion Days",
  "APN Solution Space",
  "ATO (Authority to Operate)",
  "AWS Marketplace Campaign",
  "IS Immersion Day SFID Program",
  "ISV Workload Migration",
  "Migration Acceleration Program",
  "P3",
  "Partner Launch Initiative",
  "Partner Opportunity Acceleration Funded",
  "The Next Smart",
  "VMware Cloud on AWS",
  "Well-Architected",
  "Windows",
  "Workspaces/AppStream Accelerator Program",
  "WWPS NDPP",
] as const;

/** Not an enum of the SDK: AWS API reference, Marketing.UseCases. */
export const marketingUseCases = [
  "AI/ML",
  "Analytics",
  "Application Integration",
  "Blockchain",
  "Business Applications",
  "Cloud Financial Management",
  "Compute",
  "Containers",
  "Customer Engagement",
  "Databases",
  "Developer Tools",
  "End User Computing",
  "Front End Web & Mobile",
  "Game Tech",
  "IoT",
  "Management & Governance",
  "Media Services",
  "Migration & Transfer",
  "Networking & Content Delivery",
  "Quantum Technologies",
  "Robotics",
  "Satellite",
  "Security",
  "Serverless",
  "Storage",
  "VR & AR",
] as const;
